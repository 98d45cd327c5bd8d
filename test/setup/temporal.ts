/** Where the tests of this run find their Temporal server. */
export interface TestTemporal {
  readonly address: string;
  /** Shared by the files of the run: each uses task queues and workflow ids of its own. */
  readonly namespace: string;
}

/**
 * The server that the set-up of this run started.
 *
 * @throws {Error} under INDU_TEST_NO_SERVER=1, or from a folder that jest.config.cjs holds to be pure
 */
export function testTemporal(): TestTemporal {
  const address = process.env['INDU_TEST_SERVER_ADDRESS'];
  const namespace = process.env['INDU_TEST_NAMESPACE'];
  if (!address || !namespace) {
    throw new Error('This test needs the Temporal server of the run: see jest.config.cjs.');
  }
  return { address, namespace };
}
