import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import {
  METADATA_ENCODING_KEY,
  ValueError,
  type Payload,
  type PayloadCodec,
} from '@temporalio/common';
import { temporal } from '@temporalio/proto';

const ENCODING = Buffer.from('binary/encrypted');
const KEY_ID = 'indu-key';
const IV_BYTES = 12;
const TAG_BYTES = 16;

/** AES-256-GCM over every payload: Temporal and its storage see neither facts nor amounts. */
export class EncryptionCodec implements PayloadCodec {
  private readonly keyId: Buffer;

  constructor(private readonly key: Buffer) {
    if (key.length !== 32) throw new RangeError('the payload key has 32 bytes');
    this.keyId = Buffer.from(createHash('sha256').update(key).digest('hex').slice(0, 16));
  }

  async encode(payloads: Payload[]): Promise<Payload[]> {
    return payloads.map((payload) => ({
      metadata: { [METADATA_ENCODING_KEY]: ENCODING, [KEY_ID]: this.keyId },
      data: this.seal(temporal.api.common.v1.Payload.encode(payload).finish()),
    }));
  }

  async decode(payloads: Payload[]): Promise<Payload[]> {
    return payloads.map((payload) => {
      const encoding = payload.metadata?.[METADATA_ENCODING_KEY];
      if (encoding === undefined || !Buffer.from(encoding).equals(ENCODING)) return payload;
      if (payload.data === undefined || payload.data === null)
        throw new ValueError('an encrypted payload has no data');
      return temporal.api.common.v1.Payload.decode(this.open(Buffer.from(payload.data)));
    });
  }

  private seal(clear: Uint8Array): Buffer {
    const iv = randomBytes(IV_BYTES);
    const cipher = createCipheriv('aes-256-gcm', this.key, iv);
    const sealed = Buffer.concat([cipher.update(clear), cipher.final()]);
    return Buffer.concat([iv, sealed, cipher.getAuthTag()]);
  }

  private open(data: Buffer): Buffer {
    const decipher = createDecipheriv('aes-256-gcm', this.key, data.subarray(0, IV_BYTES));
    decipher.setAuthTag(data.subarray(-TAG_BYTES));
    return Buffer.concat([decipher.update(data.subarray(IV_BYTES, -TAG_BYTES)), decipher.final()]);
  }
}
