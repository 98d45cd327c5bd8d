import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { NOT_RULES } from './scripts/mutation/ignore.mjs';

const isCode = (text) => !/^\s*($|import |\/\/|\/?\*|export type |readonly |\| )/.test(text);

/** How many lines to draw; 0: all. */
const LINES = Number(process.env.MUTATION_LINES ?? 0);

/**
 * npm run mutation: changes law/ and engine/ in small ways, one at a time, and counts the changes that no test sees.
 * A change that a test sees costs a fraction of a second, one that none sees some seconds, all of them a few hours. To
 * try less, name files, `npm run mutation -- --mutate engine/money/rounding.ts`: what was tried before is remembered and
 * counts in the score. Or let it draw lines at random and estimate the score, `MUTATION_LINES=300 npm run mutation`
 * (MUTATION_SEED for others): nothing is remembered.
 */
const config = {
  mutate: mutated(),
  // Most are sentences for readers and citations: the guide and the tests of citations look at them, not these tests.
  mutator: { excludedMutations: ['StringLiteral'] },
  ignorers: ['not-rules'],
  // Runs test/engine, test/law, test/adversary and two files of test/cli in one process, with short properties; says which tests it leaves out and why.
  testRunner: 'in-process',
  coverageAnalysis: 'perTest',
  // Half of the law is in tables, which are evaluated when their module loads: they count too.
  ignoreStatic: false,
  // Stryker would rewrite tsconfig.json through an interface that TypeScript 7 no longer has; Jest needs none here.
  tsconfigFile: 'none.json',
  concurrency: 1,
  timeoutMS: 10_000,
  thresholds: { high: 95, low: 85, break: 85 },
  reporters: ['clear-text', 'json', 'progress'],
  clearTextReporter: { allowColor: false, reportTests: false, logTests: false },
  jsonReporter: { fileName: '.indu/mutation/report.json' },
  tempDirName: '.indu/mutation/sandbox',
  incremental: LINES === 0,
  incrementalFile: '.indu/mutation/incremental.json',
  disableTypeChecks: false,
  allowConsoleColors: false,
  plugins: ['./scripts/mutation/runner.mjs', './scripts/mutation/ignore.mjs'],
  ignorePatterns: ['.indu', 'docs', 'deploy'],
};

/** Every file of the law, or that many of its lines, drawn by a small generator that gives the same ones again. */
function mutated() {
  if (LINES === 0) {
    return [
      'law/**/*.ts',
      'engine/**/*.ts',
      '!law/packs.ts',
      '!law/example.ts',
      '!law/**/cited.ts',
    ];
  }
  const all = ['law', 'engine']
    .flatMap((room) => readdirSync(room, { recursive: true }).map((name) => join(room, name)))
    .filter((file) => file.endsWith('.ts') && !/law.(packs\.ts|example\.ts|.*cited\.ts)/.test(file))
    .sort((a, b) => (a < b ? -1 : 1));
  const places = all.flatMap((file) =>
    rulesOf(readFileSync(file, 'utf8').split('\n')).flatMap((text, index) =>
      isCode(text) ? [`${file}:${index + 1}-${index + 1}`] : [],
    ),
  );
  let state = Number(process.env.MUTATION_SEED ?? 1);
  for (let i = places.length - 1; i > 0; i -= 1) {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    const j = (state >>> 8) % (i + 1);
    [places[i], places[j]] = [places[j], places[i]];
  }
  return places.slice(0, LINES);
}

/** The lines, those of the sentences, versions and examples of an article left blank. */
function rulesOf(lines) {
  let member = '';
  return lines.map((line) => {
    member = /^  (\w+):/.exec(line)?.[1] ?? (/^\S/.test(line) ? '' : member);
    return NOT_RULES.has(member) ? '' : line;
  });
}

export default config;
