/**
 * Builds the immutable pack of dated parameters from the editable files of law/params.
 *
 *   node scripts/law-pack.mjs          writes law/packs/pack-<hash>.json and registers it as the current one
 *   node scripts/law-pack.mjs --check  exit status 1 when law/params and the current pack differ
 *
 * The name is the start of the SHA-256 of the canonical JSON (keys sorted, no blanks): a pack that exists is
 * never rewritten, and older packs stay, since old answers refer to them.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const law = join(dirname(dirname(fileURLToPath(import.meta.url))), 'law');

const FILES = {
  retentionScaleMetropole: 'retention-scale-metropole',
  retentionScaleMayotte: 'retention-scale-mayotte',
  monthlyCeiling: 'monthly-ceiling',
  abandonmentThresholds: 'abandonment-thresholds',
  oldAgeCeilings: 'old-age-ceilings',
  attachableFraction: 'attachable-fraction',
  rsaSingle: 'rsa-single',
  fraud: 'fraud',
  minimumPayment: 'minimum-payment',
};

const parameters = Object.fromEntries(
  Object.entries(FILES).map(([key, file]) => [
    key,
    JSON.parse(readFileSync(join(law, 'params', `${file}.json`), 'utf8')),
  ]),
);
const name = `pack-${createHash('sha256').update(canonical(parameters)).digest('hex').slice(0, 12)}`;
const registry = join(law, 'packs.ts');
const current = existsSync(registry)
  ? (/currentPack.*?'(pack-[0-9a-f]{12})'/s.exec(readFileSync(registry, 'utf8'))?.[1] ?? null)
  : null;

if (process.argv.includes('--check')) {
  if (current !== name) {
    console.error(
      `law/params gives ${name}, law/packs.ts holds ${current ?? 'no pack'}: run node scripts/law-pack.mjs`,
    );
    process.exit(1);
  }
  console.log(`${name} is up to date`);
} else {
  const file = join(law, 'packs', `${name}.json`);
  if (!existsSync(file)) writeFileSync(file, `${JSON.stringify(parameters, null, 1)}\n`);
  writeFileSync(registry, registryOf(readdirSync(join(law, 'packs')).sort(), name));
  console.log(`${name} is the current pack`);
}

function canonical(value) {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const members = Object.keys(value)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`);
  return `{${members.join(',')}}`;
}

function registryOf(files, currentName) {
  const names = files.map((file) => file.replace(/\.json$/, ''));
  const variable = (pack) => pack.replace('pack-', 'pack');
  return [
    '// Written by scripts/law-pack.mjs.',
    "import type { LawPack, LawParameters, PackName } from './pack';",
    ...names.map((pack) => `import ${variable(pack)} from './packs/${pack}.json';`),
    '',
    'const register = (name: PackName, parameters: LawParameters): readonly [PackName, LawPack] => [name, { name, parameters }];',
    '',
    '/** Every pack that an answer may refer to, by name. */',
    'export const packs: ReadonlyMap<PackName, LawPack> = new Map([',
    ...names.map((pack) => `  register('${pack}', ${variable(pack)} as LawParameters),`),
    ']);',
    '',
    '/** The pack of that name. Throws a RangeError when there is none. */',
    'export function packNamed(name: PackName): LawPack {',
    '  const pack = packs.get(name);',
    '  if (pack === undefined) throw new RangeError(`no law pack is called ${name}`);',
    '  return pack;',
    '}',
    '',
    '/** The pack that new answers use. */',
    `export const currentPack: LawPack = packNamed('${currentName}');`,
    '',
  ].join('\n');
}
