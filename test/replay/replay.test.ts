import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  bundleWorkflowCode,
  Worker,
  type InjectedSinks,
  type WorkflowBundle,
} from '@temporalio/worker';
import { addDays, civilDate } from '../../engine/calendar/civil';
import { dataConverterWith } from '../../workers/dataConverter';
import { quietLogger, quietRuntime } from '../../workers/workers';
import type { TargetSinks } from './build/timerTargets';
import { readHistory, RECORDED, REPLAY_KEY, textOf, type Recorded } from './scenarios';

jest.setTimeout(120_000);

const PACKS = join(__dirname, '../../law/packs.ts');
const BUILD = join(__dirname, 'build');

/** The workflows as they are, or with another file in place of law/packs. */
function build(packs?: 'furtherPack' | 'replacedPack'): Promise<WorkflowBundle> {
  return bundleWorkflowCode({
    workflowsPath: require.resolve('../../workflows/all'),
    failureConverterPath: require.resolve('../../workflows/failureConverter'),
    workflowInterceptorModules: [join(BUILD, 'timerTargets.ts')],
    logger: quietLogger,
    webpackConfigHook: (config) =>
      packs === undefined
        ? config
        : {
            ...config,
            module: {
              ...config.module,
              rules: [
                ...(config.module?.rules ?? []),
                {
                  test: /\.ts$/,
                  exclude: BUILD,
                  resolve: { alias: { [PACKS]: join(BUILD, `${packs}.ts`) } },
                },
              ],
            },
          },
  });
}

/** Replays a history on that build: for when its timers were set, or why the build would not go that way. */
async function replay(bundle: WorkflowBundle, recorded: Recorded): Promise<readonly string[]> {
  quietRuntime();
  const due: string[] = [];
  const sinks: InjectedSinks<TargetSinks> = {
    targets: {
      set: {
        fn: (_info, instant, offset) => void due.push(legal(instant, offset)),
        callDuringReplay: true,
      },
    },
  };
  const results = Worker.runReplayHistories(
    { workflowBundle: bundle, dataConverter: dataConverterWith(REPLAY_KEY), sinks },
    [{ workflowId: recorded.workflowId, history: readHistory(recorded) }],
  );
  for await (const { error } of results) if (error !== undefined) throw error;
  return due;
}

/** "2025-04-01 06:00", the legal day and the hour UTC. */
function legal(instant: number, offsetDays: number): string {
  const [day = '', time = ''] = new Date(instant).toISOString().split('T');
  return `${addDays(civilDate(day), offsetDays)} ${time.slice(0, 5)}`;
}

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
