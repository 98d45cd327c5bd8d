// Counts the tests of the last run from Jest's own results: `N passed, N failed`. Plain Node.
import { readFileSync } from 'node:fs';

import { resultsFile, runMain } from './prepare.mjs';

runMain(async () => {
  const results = readResults();
  if (results === undefined) {
    console.error('Jest n’a pas tourné : rien à compter.');
    return 1;
  }
  // A file that does not even load counts as one failure.
  const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
  const skipped = results.numPendingTests > 0 ? `, ${results.numPendingTests} skipped` : '';
  console.log(`${results.numPassedTests} passed, ${failed} failed${skipped}`);
  return results.success && results.numPassedTests > 0 ? 0 : 1;
});

function readResults() {
  try {
    return JSON.parse(readFileSync(resultsFile, 'utf8'));
  } catch {
    return undefined;
  }
}
