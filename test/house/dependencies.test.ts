import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { root } from './folders';

interface Entry {
  readonly version?: string;
  readonly resolved?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

interface Manifest {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}

const lock: { readonly packages: Readonly<Record<string, Entry>> } = JSON.parse(
  read('package-lock.json'),
);
const manifest: Manifest = JSON.parse(read('package.json'));

function read(name: string): string {
  return readFileSync(join(root, name), 'utf8');
}

describe('the dependencies', () => {
  it('are pinned to one version each', () => {
    const versions = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });
    expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  });

  it('are locked without the address that they came from, so that any registry serves', () => {
    expect(Object.keys(lock.packages).filter((path) => lock.packages[path]?.resolved)).toEqual([]);
    expect(read('package-lock.json')).not.toMatch(/https?:[^"]*\.tgz/);
    expect(read('.npmrc').split('\n')).toContain('omit-lockfile-registry-resolved=true');
  });

  it('are locked for every system: npm ci refuses a lock file that lacks one build (npm run lockfile)', () => {
    const names = new Set(
      Object.keys(lock.packages).map((path) => path.split('node_modules/').at(-1)),
    );
    const missing = Object.values(lock.packages)
      .flatMap((entry) => Object.keys(entry.optionalDependencies ?? {}))
      .filter((name) => !names.has(name));
    expect(missing).toEqual([]);
  });

  it('have one version of the Temporal SDK', () => {
    const versions = Object.entries(manifest.dependencies).filter(([name]) =>
      name.startsWith('@temporalio/'),
    );
    expect(new Set(versions.map(([, version]) => version)).size).toBe(1);
  });

  it('share protobufjs with the Temporal SDK, without which histories in JSON cannot be read', () => {
    const nested = Object.keys(lock.packages).filter((path) =>
      /@temporalio\/.*node_modules\/protobufjs$/.test(path),
    );
    expect(nested).toEqual([]);
    expect(manifest.dependencies['protobufjs']).toMatch(/^8\./);
  });
});
