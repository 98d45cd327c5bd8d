import type { DataConverter } from '@temporalio/common';
import { EncryptionCodec } from './codec';

/** On everywhere: client, worker, tests, replay. */
export function dataConverterWith(key: Buffer): DataConverter {
  return {
    payloadCodecs: [new EncryptionCodec(key)],
    failureConverterPath: require.resolve('../workflows/failureConverter'),
  };
}
