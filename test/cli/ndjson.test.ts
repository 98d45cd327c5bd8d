import { PassThrough, Readable, Writable } from 'node:stream';
import { z } from 'zod';
import {
  InvalidCase,
  MAX_LINE_LENGTH,
  UnreadableCases,
  openCases,
  runCases,
} from '../../cli/ndjson';

const schema = z.object({ id: z.string(), debts: z.array(z.object({ amount: z.string() })) });

async function run(
  chunks: readonly (string | Buffer)[],
  answer: (value: z.infer<typeof schema>) => object | object[],
) {
  const written: string[] = [];
  const output = new Writable({
    write(chunk, _encoding, done) {
      written.push(String(chunk));
      setImmediate(done);
    },
  });
  const status = await runCases({ input: Readable.from(chunks), schema, answer, output });
  const lines = written
    .join('')
    .split('\n')
    .filter((line) => line !== '');
  return { status, lines: lines.map((line): unknown => JSON.parse(line)) };
}

const echo = ({ id }: { id: string }) => ({ id });

describe('a stream of cases', () => {
  it('answers each line in order, wherever the chunks are cut, and passes over blank lines and a byte-order mark', async () => {
    const text = Buffer.from(
      '\uFEFF{"id":"é","debts":[]}\r\n\n{"id":"b","debts":[]}\n{"id":"c","debts":[]}',
    );
    const chunks = [...text].map((byte) => Buffer.from([byte]));
    expect(await run(chunks, echo)).toEqual({
      status: 0,
      lines: [{ id: 'é' }, { id: 'b' }, { id: 'c' }],
    });
  });

  it('writes the several lines of one answer one after the other', async () => {
    const { lines } = await run(['{"id":"a","debts":[]}\n'], ({ id }) => [
      { id, n: 1 },
      { id, n: 2 },
    ]);
    expect(lines).toEqual([
      { id: 'a', n: 1 },
      { id: 'a', n: 2 },
    ]);
  });

  it('answers a bad line on its own line with the path of the fault, answers the others, and ends with 2', async () => {
    const { status, lines } = await run(
      [
        '{"id":"a","debts":[{"amount":"1"},{"amount":2}]}\nnot json\n{"id":3,"debts":[]}\n[]\n{"id":"b"}\n{"id":"c","debts":[]}\n',
      ],
      echo,
    );
    expect(status).toBe(2);
    expect(lines).toEqual([
      {
        id: 'a',
        error: {
          code: 'invalid-input',
          path: 'debts[1].amount',
          message: expect.stringContaining('chaîne'),
        },
      },
      {
        id: null,
        error: { code: 'invalid-input', path: '', message: expect.stringContaining('JSON') },
      },
      { id: null, error: { code: 'invalid-input', path: 'id', message: expect.any(String) } },
      { id: null, error: { code: 'invalid-input', path: '', message: expect.any(String) } },
      {
        id: 'b',
        error: { code: 'invalid-input', path: 'debts', message: 'Champ obligatoire absent.' },
      },
      { id: 'c' },
    ]);
  });

  it('does not mend what is not UTF-8: the line is answered as unreadable, also when the stream stops within a character', async () => {
    const bytes = (text: string) => Buffer.from(text, 'latin1');
    const { status, lines } = await run(
      [
        bytes('{"id":"\xe9t\xe9","debts":[]}\n'),
        Buffer.from('{"id":"été","debts":[]}\n'),
        bytes('{"id":"c","debts":[]}\xc3'),
      ],
      echo,
    );
    const unreadable = {
      id: null,
      error: { code: 'invalid-input', path: '', message: expect.stringContaining('UTF-8') },
    };
    expect(status).toBe(2);
    expect(lines).toEqual([unreadable, { id: 'été' }, unreadable]);
  });

  it('never repeats the received value', async () => {
    const { lines } = await run(['{"id":"a","debts":"Dupont"}\n'], echo);
    expect(JSON.stringify(lines)).not.toContain('Dupont');
  });

  it('turns a fault found while answering into an answer for that line', async () => {
    const { status, lines } = await run(
      ['{"id":"a","debts":[]}\n{"id":"b","debts":[]}\n{"id":"c","debts":[]}\n'],
      ({ id }) => {
        if (id === 'a') throw new InvalidCase('debts', 'au moins un indu');
        if (id === 'b') throw new TypeError('x');
        return { id };
      },
    );
    expect(status).toBe(2);
    expect(lines).toEqual([
      { id: 'a', error: { code: 'invalid-input', path: 'debts', message: 'au moins un indu' } },
      {
        id: 'b',
        error: { code: 'internal', path: '', message: expect.stringContaining('TypeError') },
      },
      { id: 'c' },
    ]);
  });

  it('refuses a line beyond the limit without keeping it and reads the next', async () => {
    const piece = 'x'.repeat(1_000_000);
    const count = Math.ceil(MAX_LINE_LENGTH / piece.length) + 3;
    const chunks = [...Array.from({ length: count }, () => piece), '\n{"id":"b","debts":[]}\n'];
    const { status, lines } = await run(chunks, echo);
    expect(status).toBe(2);
    expect(lines).toEqual([
      { id: null, error: { code: 'invalid-input', path: '', message: expect.any(String) } },
      { id: 'b' },
    ]);
  });

  it('reads no faster than the output accepts', async () => {
    let produced = 0;
    function* cases() {
      for (let i = 0; i < 20_000; i += 1) {
        produced += 1;
        yield `{"id":"${i}","debts":[],"pad":"${'x'.repeat(200)}"}\n`;
      }
    }
    const output = new PassThrough({ highWaterMark: 1024 });
    const done = runCases({
      input: Readable.from(cases()),
      schema,
      answer: ({ id }) => ({ id, pad: 'y'.repeat(200) }),
      output,
    });
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(produced).toBeLessThan(2_000);
    output.resume();
    expect(await done).toBe(0);
    expect(produced).toBe(20_000);
  });

  it('ends quietly when the reader goes away', async () => {
    const output = new Writable({
      write(_chunk, _encoding, done) {
        done(Object.assign(new Error('write EPIPE'), { code: 'EPIPE' }));
      },
    });
    function* endless() {
      for (;;) yield '{"id":"a","debts":[]}\n';
    }
    const status = await runCases({
      input: Readable.from(endless()),
      schema,
      answer: echo,
      output,
    });
    expect(status).toBe(0);
  });
});

describe('opening the cases', () => {
  it('names the file that cannot be read', async () => {
    await expect(openCases('no-such-file.ndjson', Readable.from([]))).rejects.toThrow(
      UnreadableCases,
    );
    await expect(openCases('test', Readable.from([]))).rejects.toThrow(/test/);
  });

  it('takes standard input when no file is named', async () => {
    const input = Readable.from([]);
    expect(await openCases(undefined, input)).toBe(input);
  });
});
