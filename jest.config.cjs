const { availableParallelism } = require('node:os');

/** Folders of test/ that need no Temporal server; the other tests share one for the whole run. */
const PURE = [
  'activities',
  'adversary',
  'api',
  'cli',
  'engine',
  'house',
  'law',
  'ledger',
  'letters',
  'messages',
  'samples',
  'systems',
];

const common = {
  rootDir: __dirname,
  testEnvironment: 'node',
  transform: {
    '^.+\\.(t|j)s$': [
      '@swc/jest',
      { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' }, module: { type: 'commonjs' } },
    ],
  },
  modulePathIgnorePatterns: ['<rootDir>/.indu/'],
};

/** Tests run on the sources through swc; a project's set-up runs only when one of its files does. */
module.exports = {
  maxWorkers: Math.max(2, availableParallelism() - 1),
  // A loaded machine is slow, not wrong.
  testTimeout: 60_000,
  projects: [
    {
      ...common,
      displayName: 'pure',
      testMatch: [`<rootDir>/test/(${PURE.join('|')})/**/*.test.ts`],
    },
    {
      ...common,
      displayName: 'server',
      testMatch: ['<rootDir>/test/**/*.test.ts'],
      testPathIgnorePatterns: [`<rootDir>/test/(${PURE.join('|')})/`],
      globalSetup: '<rootDir>/test/setup/globalSetup.ts',
      globalTeardown: '<rootDir>/test/setup/globalTeardown.ts',
    },
  ],
};
