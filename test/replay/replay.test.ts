import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { WorkflowBundle } from '@temporalio/worker';
import { build, replay } from './replaying';
import { RECORDED, textOf } from './scenarios';

jest.setTimeout(120_000);

describe('on the present build', () => {
  let present: WorkflowBundle;

  beforeAll(async () => {
    present = await build();
  });

  it.each(RECORDED)('$name replays, its timers set for the same legal days', async (recorded) => {
    expect(await replay(present, recorded)).toEqual(recorded.due);
  });
});

describe('when the figures of the law change', () => {
  it('under a further name: each life goes on by the pack that it names', async () => {
    const further = await build('furtherPack');
    for (const recorded of RECORDED) expect(await replay(further, recorded)).toEqual(recorded.due);
  });

  it('under their own name: the lives that they judged do not replay', async () => {
    const replaced = await build('replacedPack');
    const [retained] = RECORDED;
    await expect(replay(replaced, retained)).rejects.toThrow(/[Nn]ondeterminism/);
  });
});

describe('what is kept of a history', () => {
  it.each(RECORDED)('$name names neither a machine nor a folder', (recorded) => {
    const text = textOf(recorded);
    const folders = [join(__dirname, '../..'), homedir(), tmpdir()];
    expect(folders.filter((folder) => text.includes(folder))).toEqual([]);
    expect(/\d+@|127\.0\.0\.1|node_modules/.exec(text)).toBeNull();
  });

  it.each(RECORDED)(
    '$name shows no fact of the case: what is in clear is the engine’s own',
    (recorded) => {
      const clear = clearPayloads(JSON.parse(textOf(recorded)));
      expect(clear.length).toBeGreaterThan(0);
      for (const payload of clear) expect(Object.keys(JSON.parse(payload))).toEqual(MARKER);
    },
  );
});

/** What the engine notes of an activity that ran beside its task. */
const MARKER = [
  'seq',
  'attempt',
  'activity_id',
  'activity_type',
  'complete_time',
  'backoff',
  'original_schedule_time',
];

const JSON_PLAIN = Buffer.from('json/plain').toString('base64');

/** The content of every payload that is not encrypted. */
function clearPayloads(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  const within = Object.values(value).flatMap(clearPayloads);
  const own = isClear(value) ? [Buffer.from(value.data, 'base64').toString('utf8')] : [];
  return [...own, ...within];
}

const isClear = (value: object): value is { readonly data: string } =>
  'data' in value &&
  typeof value.data === 'string' &&
  'metadata' in value &&
  JSON.stringify(value.metadata).includes(JSON_PLAIN);
