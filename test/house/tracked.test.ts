import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { root } from './folders';

/** They name what they forbid. */
const TESTS_OF_RULES = ['test/house/tracked.test.ts', 'test/house/rules.test.ts'];

/** Text files that belong to the project, whether or not they are committed yet. */
const files = execFileSync(
  'git',
  ['ls-files', '--cached', '--others', '--exclude-standard', '-z'],
  {
    cwd: root,
    encoding: 'utf8',
  },
)
  .split('\0')
  .filter((name) => name !== '' && !TESTS_OF_RULES.includes(name) && name !== 'package-lock.json')
  .filter((name) => existsSync(join(root, name)))
  .map((name) => ({ name, text: readFileSync(join(root, name), 'utf8') }));

function linesWith(pattern: RegExp, among: RegExp = /./): string[] {
  return files
    .filter(({ name }) => among.test(name))
    .flatMap(({ name, text }) =>
      text
        .split('\n')
        .map((line, index) => ({ line, where: `${name}:${index + 1}` }))
        .filter(({ line }) => pattern.test(line))
        .map(({ line, where }) => `${where} ${line.trim().slice(0, 80)}`),
    );
}

describe('the files of the project', () => {
  it('are there', () => {
    expect(files.length).toBeGreaterThan(50);
  });

  it('name no folder of a particular machine', () => {
    expect(linesWith(/(^|[\s"'`(=])\/(root|home|Users|work|tmp)\/[\w.]/)).toEqual([]);
    expect(linesWith(/\.\.\/shared\b/)).toEqual([]);
  });

  it('download nothing by address', () => {
    expect(linesWith(/https?:\/\/\S+\.(tgz|tar\.gz|zip|whl|exe|deb)\b/)).toEqual([]);
    expect(linesWith(/\b(curl|wget)\s/)).toEqual([]);
  });

  it('leave nothing for later', () => {
    // In the index of articles XXX is the thirtieth division.
    expect(linesWith(/\b(TODO|FIXME|XXX)\b/, /^(?!law\/index\.json$)/)).toEqual([]);
    expect(linesWith(/\b(it|test|describe)\.(skip|only|todo)\(/, /^test\//)).toEqual([]);
  });

  it('do not lie to the compiler', () => {
    expect(
      linesWith(/\bas unknown as\b|@ts-(ignore|expect-error|nocheck)|\bas any\b/, /\.ts$/),
    ).toEqual([]);
    expect(linesWith(/^\s*(export )?(const )?enum \w/, /\.ts$/)).toEqual([]);
  });

  it('hold keys of nobody', () => {
    expect(linesWith(/-----BEGIN [A-Z ]*PRIVATE KEY-----/)).toEqual([]);
  });
});
