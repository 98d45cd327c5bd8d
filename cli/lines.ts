import { isUtf8 } from 'node:buffer';

/** A line beyond the limit: it was not kept. */
export const TOO_LONG = Symbol('too long');
/** A line whose bytes are not UTF-8: read with replacements, two identifiers could become one. */
export const NOT_UTF8 = Symbol('not UTF-8');

export type Line = string | typeof TOO_LONG | typeof NOT_UTF8;

/**
 * The lines of a text in UTF-8, without their ends (`\n`) and without a byte-order mark. A line of more than `limit`
 * bytes is passed over unkept.
 */
export async function* linesOf(
  input: AsyncIterable<Uint8Array | string>,
  limit: number,
): AsyncGenerator<Line> {
  const pending = new PendingLine(limit);
  let first = true;
  const taken = (): Line => {
    const line = pending.take();
    const marked = first && typeof line === 'string' && line.startsWith('\uFEFF');
    first = false;
    return marked ? line.slice(1) : line;
  };
  for await (const chunk of input) {
    const bytes = bytesOf(chunk);
    let start = 0;
    for (let end = bytes.indexOf(NEWLINE); end !== -1; end = bytes.indexOf(NEWLINE, start)) {
      pending.add(bytes.subarray(start, end));
      start = end + 1;
      yield taken();
    }
    pending.add(bytes.subarray(start));
  }
  if (pending.size > 0) yield taken();
}

const NEWLINE = 0x0a;

const bytesOf = (chunk: Uint8Array | string): Buffer =>
  typeof chunk === 'string'
    ? Buffer.from(chunk, 'utf8')
    : Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);

/** The bytes of a line whose end has not come yet. */
class PendingLine {
  private pieces: Buffer[] = [];
  size = 0;

  constructor(private readonly limit: number) {}

  add(piece: Buffer): void {
    this.size += piece.length;
    if (this.size > this.limit) this.pieces = [];
    else this.pieces.push(piece);
  }

  take(): Line {
    const { pieces, size } = this;
    this.pieces = [];
    this.size = 0;
    if (size > this.limit) return TOO_LONG;
    const bytes = Buffer.concat(pieces, size);
    return isUtf8(bytes) ? bytes.toString('utf8') : NOT_UTF8;
  }
}
