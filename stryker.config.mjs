/**
 * npm run mutation: changes law/ and engine/ in small ways, one at a time, and counts the changes that no test sees.
 * It takes hours on a small machine: name files to try less, `npm run mutation -- --mutate engine/money/rounding.ts`.
 */
const config = {
  mutate: ['law/**/*.ts', 'engine/**/*.ts', '!law/packs.ts', '!law/meanings/**'],
  testRunner: 'jest',
  // The tests that read the files of the project (pack, index, guide, citations) are left out, and properties are short.
  jest: { configFile: 'jest.mutation.config.cjs', enableFindRelatedTests: true },
  coverageAnalysis: 'perTest',
  // Half of the law is in tables, which are evaluated when their module loads: they count too.
  ignoreStatic: false,
  // Stryker would rewrite tsconfig.json through an interface that TypeScript 7 no longer has; Jest needs none here.
  tsconfigFile: 'none.json',
  concurrency: 1,
  timeoutMS: 20_000,
  thresholds: { high: 95, low: 85, break: 85 },
  reporters: ['clear-text', 'json', 'progress'],
  clearTextReporter: { allowColor: false, reportTests: false, logTests: false },
  jsonReporter: { fileName: '.indu/mutation/report.json' },
  tempDirName: '.indu/mutation/sandbox',
  incremental: true,
  incrementalFile: '.indu/mutation/incremental.json',
  disableTypeChecks: false,
  allowConsoleColors: false,
  plugins: ['@stryker-mutator/jest-runner'],
  ignorePatterns: ['.indu', 'docs', 'samples', 'deploy'],
};

export default config;
