import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { manifestOf, partsOf } from '../../cli/fileParts';
import { type Line, linesOf, NOT_UTF8, TOO_LONG } from '../../cli/lines';

async function* inPieces(bytes: Buffer, size: number): AsyncGenerator<Uint8Array> {
  for (let start = 0; start < bytes.length; start += size)
    yield bytes.subarray(start, start + size);
}

async function read(bytes: Buffer, size: number, limit = 20): Promise<readonly Line[]> {
  const lines: Line[] = [];
  for await (const line of linesOf(inPieces(bytes, size), limit)) lines.push(line);
  return lines;
}

test.each([1, 2, 3, 7, 1000])(
  'wherever a text is cut, its lines are the same (%i)',
  async (size) => {
    const text = Buffer.concat([
      Buffer.from('\uFEFFété\n\nau plus vingt oct\r\n'),
      Buffer.from([0x61, 0xe9, 0x0a]),
      Buffer.from(`${'x'.repeat(50)}\nà\n`),
      Buffer.from([0xc3]),
    ]);
    expect(await read(text, size)).toEqual([
      'été',
      '',
      'au plus vingt oct\r',
      NOT_UTF8,
      TOO_LONG,
      'à',
      NOT_UTF8,
    ]);
  },
);

test('a file to take in that is not UTF-8 is refused whole, at its line', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'lines-'));
  const path = join(folder, 'debts.ndjson');
  writeFileSync(path, Buffer.from('{"id":"a"}\n{"id":"\xe9"}\n', 'latin1'));
  await expect(manifestOf(path)).rejects.toThrow('Ligne 2 : pas en UTF-8');
  await expect(partsOf(path).next()).rejects.toThrow('Ligne 2 : pas en UTF-8');
  rmSync(folder, { recursive: true });
});
