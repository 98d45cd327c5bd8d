import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { node } from './command';
import { folderWith, root } from './folders';

// These tests start processes, on machines that may be busy.
jest.setTimeout(60_000);

interface Report {
  readonly output: {
    readonly summary: {
      readonly violations: readonly { from: string; to: string; rule: { name: string } }[];
    };
  };
}

const OTHERS = {
  'package.json': JSON.stringify({
    dependencies: { 'decimal.js': '1.0.0', zod: '1.0.0' },
    devDependencies: { jest: '1.0.0' },
  }),
  'node_modules/zod/package.json': '{"name":"zod","main":"index.js"}',
  'node_modules/zod/index.js': 'exports.z = 1;',
  'node_modules/jest/package.json': '{"name":"jest","main":"index.js"}',
  'node_modules/jest/index.js': 'exports.jest = 1;',
  'node_modules/decimal.js/package.json': '{"name":"decimal.js","main":"index.js"}',
  'node_modules/decimal.js/index.js': 'exports.Decimal = 1;',
  'node_modules/left-over/package.json': '{"name":"left-over","main":"index.js"}',
  'node_modules/left-over/index.js': 'exports.left = 1;',
};

/** The rules that a small house breaks, each with the files at fault. */
async function broken(files: Readonly<Record<string, string>>): Promise<string[]> {
  const folder = folderWith({ ...OTHERS, ...files });
  const rooms = new Set(Object.keys(files).map((name) => name.split('/')[0] ?? ''));
  const { stdout } = await node(
    [
      join(root, 'node_modules', 'dependency-cruiser', 'bin', 'dependency-cruise.mjs'),
      '--config',
      join(root, '.dependency-cruiser.cjs'),
      '--output-type=json',
      ...rooms,
    ],
    { cwd: folder },
  );
  const { summary }: { summary: Report['output']['summary'] } = JSON.parse(stdout);
  return summary.violations.map(
    (violation) => `${violation.rule.name}: ${violation.from} → ${violation.to}`,
  );
}

const ANY = 'export const a = 1;';

describe('the walls between the rooms', () => {
  it('stop whoever looks into a room that is not open to it', async () => {
    const forbidden = [
      ['law', 'engine'],
      ['law', 'messages'],
      ['engine', 'workflows'],
      ['engine', 'ledger'],
      ['messages', 'workflows'],
      ['workflows', 'ledger'],
      ['workflows', 'systems'],
      ['workflows', 'workers'],
      ['ledger', 'activities'],
      ['letters', 'ledger'],
      ['systems', 'ledger'],
      ['activities', 'workers'],
      ['workers', 'app'],
      ['api', 'workflows'],
      ['api', 'activities'],
      ['console', 'api'],
    ] as const;
    const files = forbidden.flatMap(([from, to]) => [
      [`${from}/to-${to}.ts`, `import { a } from '../${to}/leaf';\nexport const x = a;`],
      [`${to}/leaf.ts`, ANY],
    ]);
    const found = await broken(Object.fromEntries(files));
    expect(new Set(found)).toEqual(
      new Set(
        forbidden.map(([from, to]) => `wall-of-${from}: ${from}/to-${to}.ts → ${to}/leaf.ts`),
      ),
    );
  });

  it('stop effects and validators from entering the deterministic rooms', async () => {
    const forbidden = [
      ['law', 'zod'],
      ['engine', 'zod'],
      ['engine', 'fs'],
      ['workflows', 'zod'],
      ['workflows', 'crypto'],
    ] as const;
    const found = await broken(
      Object.fromEntries(
        forbidden.map(([from, to]) => [
          `${from}/${to}.ts`,
          `import * as x from '${to === 'zod' ? to : `node:${to}`}';\nexport const y = x;`,
        ]),
      ),
    );
    expect(new Set(found.map((line) => line.split(' → ')[0]))).toEqual(
      new Set(forbidden.map(([from, to]) => `packages-of-${from}: ${from}/${to}.ts`)),
    );
  });

  it('keep the tests to themselves', async () => {
    const found = await broken({
      'app/a.ts': "import { a } from '../test/b';\nexport const x = a;",
      'test/b.ts': ANY,
    });
    expect(found).toEqual(['nobody-imports-tests: app/a.ts → test/b.ts']);
  });

  it('stop a type as they stop a value', async () => {
    const found = await broken({
      'law/a.ts': "import type { B } from '../engine/b';\nexport type A = B;",
      'engine/b.ts': 'export type B = 1;',
    });
    expect(found).toEqual(['wall-of-law: law/a.ts → engine/b.ts']);
  });

  it('let through what the house is made of', async () => {
    const found = await broken({
      'law/scale.ts': "import { Decimal } from 'decimal.js';\nexport const a = Decimal;",
      'engine/a.ts': "import { a } from '../law/scale';\nexport const b = a;",
      'messages/a.ts': "import type { b } from '../engine/a';\nexport type M = typeof b;",
      'ledger/a.ts': "import { b } from '../engine/a';\nexport const l = b;",
      'activities/a.ts':
        "import { l } from '../ledger/a';\nimport { z } from 'zod';\nexport const c = [l, z];",
      'workflows/a.ts': "import type { c } from '../activities/a';\nexport type W = typeof c;",
      'api/a.ts': "import { l } from '../ledger/a';\nexport const d = l;",
      'app/a.ts':
        "import { d } from '../api/a';\nimport { c } from '../activities/a';\nexport const e = [c, d];",
    });
    expect(found).toEqual([]);
  });
});

it('finds cycles', async () => {
  const found = await broken({
    'engine/a.ts': "import { b } from './b';\nexport const a = () => b;",
    'engine/b.ts': "import { a } from './a';\nexport const b = () => a;",
  });
  expect(found.map((line) => line.split(':')[0])).toContain('no-cycle');
});

it('finds imports that lead nowhere, undeclared packages, and tools in production', async () => {
  const found = await broken({
    'app/a.ts':
      "import { x } from './gone';\nimport { left } from 'left-over';\nimport { jest } from 'jest';\nexport const y = [x, left, jest];",
  });
  expect(new Set(found.map((line) => line.split(':')[0]))).toEqual(
    new Set(['no-package-by-luck', 'no-tools-in-production', 'not-found']),
  );
});

it('knows every room that has code', () => {
  const walls = readFileSync(join(root, '.dependency-cruiser.cjs'), 'utf8');
  const command = readFileSync(join(root, 'scripts', 'test.mjs'), 'utf8');
  const rooms = readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .map((entry) => entry.name)
    .filter(
      (name) => !['node_modules', 'docs', 'deploy', 'bin', 'coverage', 'dist'].includes(name),
    );
  expect(rooms.filter((room) => !walls.includes(`'${room}',`))).toEqual([]);
  expect(rooms.filter((room) => !new RegExp(`\\b${room}\\b`).test(command))).toEqual([]);
});
