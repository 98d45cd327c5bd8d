const { projects } = require('./jest.config.cjs');

/** The tests of the law alone: no server, no database, no process. Stryker runs them on each mutant. */
module.exports = {
  ...projects.find(({ displayName }) => displayName === 'pure'),
  testMatch: ['<rootDir>/test/engine/**/*.test.ts', '<rootDir>/test/law/**/*.test.ts'],
  setupFilesAfterEnv: ['<rootDir>/test/setup/shortProperties.ts'],
  testPathIgnorePatterns: ['<rootDir>/test/law/(pack|index|guide|citations).test.ts'],
};
