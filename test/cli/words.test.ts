import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { taskWords } from '../../cli/show/words';

const ROOT = join(__dirname, '../..');

/** Every code that opens a task, as the decider and the record write it. */
const OPENS = [/openTask\(\s*course,\s*'([a-z-]+)'/g, /\btask: '([a-z-]+)'/g];

const RECOURSES = ['contestation', 'appeal', 'court', 'remission-request', 'opposition'];

const codes = [
  ...new Set([
    ...['engine/lifecycle', 'ledger'].flatMap(codesUnder),
    'account-for-delegated-sums',
    'clear-up-delegation',
    'tell-other-organism',
    ...[...RECOURSES, 'law'].map((what) => `undetermined-${what}`),
  ]),
];

describe('a task in French', () => {
  it('knows the codes of the decider and of the record', () => {
    expect(codes).toEqual(
      expect.arrayContaining(['committee-decision', 'decide-appeal', 'answer-delegation']),
    );
  });

  it.each(codes)('%s', (code) => {
    expect(taskWords(code)).toMatch(/ /);
    expect(taskWords(code)).not.toMatch(/[a-z]-[a-z]|\b(appeal|court|law)\b/);
  });
});

function codesUnder(folder: string): readonly string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file) => {
      const text = readFileSync(join(ROOT, folder, file), 'utf8');
      return OPENS.flatMap((pattern) => [...text.matchAll(pattern)].map((match) => match[1] ?? ''));
    });
}
