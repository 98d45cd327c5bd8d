import { join } from 'node:path';
import {
  bundleWorkflowCode,
  Worker,
  type InjectedSinks,
  type WorkflowBundle,
} from '@temporalio/worker';
import { addDays, civilDate } from '../../engine/calendar/civil';
import { dataConverterWith } from '../../workers/dataConverter';
import { quietLogger } from '../../workers/quietLogger';
import { quietRuntime } from '../../workers/workers';
import type { TargetSinks } from './build/timerTargets';
import { readHistory, REPLAY_KEY, type Recorded } from './scenarios';

const PACKS = join(__dirname, '../../law/packs.ts');
const BUILD = join(__dirname, 'build');

/** The workflows as they are, or with another file in place of law/packs. */
export function build(packs?: 'furtherPack' | 'replacedPack'): Promise<WorkflowBundle> {
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
export async function replay(
  bundle: WorkflowBundle,
  recorded: Pick<Recorded, 'name' | 'workflowId'>,
): Promise<readonly string[]> {
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
