import { copyFileSync } from 'node:fs';
import { join } from 'node:path';

import { node } from './command';
import { folderWith, root } from './folders';

// These tests start processes, on machines that may be busy.
jest.setTimeout(60_000);

/** The rules of the linter that a file breaks. */
async function rulesBrokenBy(file: string, lines: readonly string[]): Promise<string[]> {
  const folder = folderWith({ [file]: `${lines.join('\n')}\n` });
  copyFileSync(join(root, '.oxlintrc.json'), join(folder, '.oxlintrc.json'));
  const binary = join(root, 'node_modules', 'oxlint', 'bin', 'oxlint');
  const { stdout } = await node([binary, '-f', 'json', file], { cwd: folder });
  const { diagnostics }: { diagnostics: readonly { code: string }[] } = JSON.parse(stdout);
  return [...new Set(diagnostics.map((each) => each.code.replace(/^.*\((.*)\)$/, '$1')))];
}

const GLOBAL = 'no-restricted-globals';
const PROPERTY = 'no-restricted-properties';
const IMPORT = 'no-restricted-imports';

it.each([
  ['engine/a.ts', 'export const a = new Date();', GLOBAL],
  ['law/a.ts', 'export const a = Intl.NumberFormat;', GLOBAL],
  ['engine/money/a.ts', "export const a = Number('1.5');", GLOBAL],
  ['engine/a.ts', "export const a = parseFloat('1.5');", GLOBAL],
  ['workflows/a.ts', 'export const a = Math.random();', PROPERTY],
  ['engine/retention/a.ts', 'export const a = Math.round(1.5);', PROPERTY],
  ['workflows/a.ts', 'export const a = process.env;', GLOBAL],
  ['api/a.ts', "export { PlainDate as a } from 'temporal-polyfill';", IMPORT],
  ['engine/a.ts', "import 'temporal-polyfill/global';", IMPORT],
  [
    'engine/a.ts',
    "import * as civil from 'temporal-polyfill/implementation';\nexport const a = civil.Now;",
    PROPERTY,
  ],
  ['api/a.ts', 'export const a = (1234).toLocaleString();', PROPERTY],
  ['workflows/a.ts', "import { post } from '../activities/post';\nexport const a = post;", IMPORT],
  ['workflows/a.ts', "import { z } from 'zod';\nexport const a = z;", IMPORT],
  ['api/a.ts', 'export default 1;', 'no-default-export'],
  ['api/a.ts', "export * from './b';", 'no-barrel-file'],
  ['api/a.ts', 'export const a: any = 1;', 'no-explicit-any'],
  ['api/a.ts', "console.log('a');", 'no-console'],
  ['api/a.ts', '// @ts-ignore\nexport const a = 1;', 'ban-ts-comment'],
])('%s may not say %s', async (file, line, rule) => {
  expect(await rulesBrokenBy(file, [line])).toContain(rule);
});

it.each([
  ['workflows/clock.ts', 'export const now = () => Date.now();'],
  [
    'workflows/a.ts',
    "import type { post } from '../activities/post';\nexport type A = typeof post;",
  ],
  [
    'engine/a.ts',
    "import { PlainDate } from 'temporal-polyfill/implementation';\nexport const a = PlainDate;",
  ],
  ['engine/calendar/a.ts', "export const day = Number('12');"],
  ['cli/a.ts', "console.log('a');"],
  ['ledger/a.ts', 'export const a = new Date();'],
])('%s may say %s', async (file, line) => {
  expect(await rulesBrokenBy(file, [line])).toEqual([]);
});
