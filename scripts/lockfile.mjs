// npm run lockfile: completes package-lock.json after a change of dependencies. Plain Node.
//
// A registry or mirror that lacks the builds of a native tool for other systems makes npm leave them out
// of the lock file, and then `npm ci` refuses that file everywhere. Each such build is pinned by the
// package that names it, so its entry can be written from there.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { root, runMain } from './prepare.mjs';

const SYSTEMS = [
  'aix',
  'android',
  'darwin',
  'freebsd',
  'linux',
  'netbsd',
  'openbsd',
  'openharmony',
  'sunos',
  'win32',
];
const PROCESSORS = [
  'arm',
  'arm64',
  'ia32',
  'loong64',
  'mips64el',
  'ppc64',
  'riscv64',
  's390x',
  'wasm32',
  'x64',
];

runMain(async () => {
  const path = join(root, 'package-lock.json');
  const lock = JSON.parse(readFileSync(path, 'utf8'));
  const missing = missingBuilds(lock.packages);
  for (const [place, entry] of missing) lock.packages[place] = entry;
  lock.packages = Object.fromEntries(
    Object.entries(lock.packages).sort(([one], [other]) => one.localeCompare(other, 'en')),
  );
  writeFileSync(path, `${JSON.stringify(lock, undefined, 2)}\n`);
  console.error(`package-lock.json : ${missing.length} paquet(s) d’autres systèmes ajouté(s).`);
});

function missingBuilds(packages) {
  return Object.entries(packages).flatMap(([parentPath, parent]) =>
    Object.entries(parent.optionalDependencies ?? {})
      .filter(([name]) => !isThere(packages, parentPath, name))
      .map(([name, version]) => [`node_modules/${name}`, entryOf(name, version, parent)]),
  );
}

/** Looks where Node would: beside the parent, then in each folder above. */
function isThere(packages, parentPath, name) {
  const folders = parentPath.split(/\/?node_modules\//).slice(1);
  return Array.from({ length: folders.length + 1 }, (_, depth) => folders.slice(0, depth)).some(
    (above) => [...above, name].map((part) => `node_modules/${part}`).join('/') in packages,
  );
}

function entryOf(name, version, parent) {
  const words = name.slice(name.indexOf('/') + 1).split('-');
  const os = words.filter((word) => SYSTEMS.includes(word));
  const cpu = words.filter((word) => PROCESSORS.includes(word));
  if (!/^\d+\.\d+\.\d+/.test(version) || os.length !== 1 || cpu.length !== 1) {
    throw new Error(`${name}@${version} : entrée impossible à déduire, à ajouter à la main.`);
  }
  const musl = words.some((word) => word.startsWith('musl'));
  const gnu = words.some((word) => word.startsWith('gnu'));
  return {
    version,
    cpu,
    ...(parent.dev ? { dev: true } : {}),
    ...(musl || gnu ? { libc: [musl ? 'musl' : 'glibc'] } : {}),
    optional: true,
    os,
  };
}
