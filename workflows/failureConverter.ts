import { DefaultFailureConverter } from '@temporalio/common';

/** Failure messages and stack traces are encrypted with the payloads. */
export const failureConverter = new DefaultFailureConverter({ encodeCommonAttributes: true });
