import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundleWorkflows } from '../../workers/bundle';

const folder = mkdtempSync(join(tmpdir(), 'indu-bundle-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const OTHER_SOURCES = 'workflows-0123456789abcdef0123456789abcdef.js';

it('is made once for the same sources, and takes the place of that of others', async () => {
  writeFileSync(join(folder, OTHER_SOURCES), '// of other sources');
  const { code } = await bundleWorkflows(folder);
  expect(code).toContain('debtWorkflow');
  const kept = readdirSync(folder);
  expect(kept).toEqual([expect.stringMatching(/^workflows-[0-9a-f]{32}\.js$/)]);
  const file = join(folder, kept.join());
  expect(readFileSync(file, 'utf8')).toBe(code);
  writeFileSync(file, '// what was kept');
  expect(await bundleWorkflows(folder)).toEqual({ code: '// what was kept' });
});

it('is made all the same where nothing can be kept', async () => {
  const file = join(folder, 'a file');
  writeFileSync(file, '');
  expect((await bundleWorkflows(join(file, 'cache'))).code).toContain('debtWorkflow');
});
