import type { Context } from '@temporalio/activity';
import {
  type ActivityInterceptors,
  makeTelemetryFilterString,
  NativeConnection,
  Runtime,
  Worker,
  type WorkflowBundle,
} from '@temporalio/worker';
import type { DataConverter } from '@temporalio/common';
import type {
  BenefitActivities,
  MailActivities,
  OfficeActivities,
  RecordActivities,
} from '../activities/contract';
import type { IntakeActivities } from '../activities/intakeContract';
import { quietLogger } from './quietLogger';
import { QUEUES, queueName, workflowsQueue } from '../messages/queues';

export interface WorkersOptions {
  readonly address: string;
  readonly namespace: string;
  /** Prefix of the task queues: one per system, or per test file. */
  readonly prefix: string;
  readonly dataConverter: DataConverter;
  readonly bundle: WorkflowBundle;
  readonly record: RecordActivities;
  readonly intake: IntakeActivities;
  readonly mail: MailActivities;
  readonly benefits: BenefitActivities;
  readonly offices: OfficeActivities;
}

export interface RunningWorkers {
  stop(): Promise<void>;
}

/** One worker for workflows and their record, one for each outside system. */
export async function startWorkers(options: WorkersOptions): Promise<RunningWorkers> {
  quietRuntime();
  const connection = await NativeConnection.connect({ address: options.address });
  const common = {
    connection,
    namespace: options.namespace,
    dataConverter: options.dataConverter,
    interceptors: { activity: [heartbeating] },
  };
  const main = workflowsQueue(options.prefix);
  const workers = await Promise.all([
    Worker.create({
      ...common,
      taskQueue: main,
      workflowBundle: options.bundle,
      maxCachedWorkflows: 500,
      activities: { ...options.record, ...options.intake },
    }),
    Worker.create({
      ...common,
      taskQueue: queueName(main, QUEUES.mail),
      activities: { ...options.mail },
    }),
    Worker.create({
      ...common,
      taskQueue: queueName(main, QUEUES.benefits),
      activities: { ...options.benefits },
    }),
    Worker.create({
      ...common,
      taskQueue: queueName(main, QUEUES.offices),
      activities: { ...options.offices },
    }),
  ]);
  const runs = workers.map((worker) => worker.run());
  return {
    stop: async () => {
      for (const worker of workers) {
        if (worker.getState() === 'RUNNING') worker.shutdown();
      }
      await Promise.all(runs);
      await connection.close();
    },
  };
}

const HEARTBEAT_MS = 4_000;

/** A long activity tells that its worker lives: one that was killed is soon replaced. */
const heartbeating = (context: Context): ActivityInterceptors => ({
  inbound: {
    execute: async (input, next) => {
      // A local activity lives with its workflow task, which has its own time limit.
      if (context.info.isLocal) return next(input);
      const timer = setInterval(() => context.heartbeat(), HEARTBEAT_MS);
      try {
        return await next(input);
      } finally {
        clearInterval(timer);
      }
    },
  },
});

let runtimeInstalled = false;

/** The SDK's own log tells of every start and stop: only warnings and errors are for people. */
export function quietRuntime(): void {
  if (runtimeInstalled) return;
  runtimeInstalled = true;
  // While Temporal is down every poll would tell of each of its tries: the relay and the activities say it once.
  Runtime.install({
    logger: quietLogger,
    telemetryOptions: {
      logging: { filter: makeTelemetryFilterString({ core: 'ERROR', other: 'ERROR' }) },
    },
  });
}
