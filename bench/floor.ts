import { randomUUID } from 'node:crypto';
import { Client, Connection } from '@temporalio/client';
import { bundleWorkflowCode, NativeConnection, Worker } from '@temporalio/worker';
import { SKIPPING_FREELY, withTimeSkipping } from '../workers/calendar/timeSkipping';
import { quietLogger } from '../workers/quietLogger';
import { quietRuntime } from '../workers/workers';

export interface Floor {
  readonly debtMonths: number;
  readonly seconds: number;
}

/** Bare workflows of {30-day timer → activity that does nothing}, which skip through time by themselves. */
export async function measureFloor(
  address: string,
  namespace: string,
  workflows: number,
  months: number,
): Promise<Floor> {
  quietRuntime();
  const taskQueue = `bare-${randomUUID().slice(0, 8)}`;
  const connection = await Connection.connect({ address });
  const native = await NativeConnection.connect({ address });
  const worker = await Worker.create({
    connection: native,
    namespace,
    taskQueue,
    workflowBundle: await bundleWorkflowCode({
      workflowsPath: require.resolve('./bareWorkflow'),
      logger: quietLogger,
    }),
    activities: { nothing: async () => undefined },
  });
  const running = worker.run();
  const client = new Client({
    connection: withTimeSkipping(connection, SKIPPING_FREELY),
    namespace,
  });
  const started = performance.now();
  await Promise.all(
    Array.from({ length: workflows }, (_, index) =>
      client.workflow.execute('bare', {
        workflowId: `${taskQueue}-${index}`,
        taskQueue,
        args: [months],
      }),
    ),
  );
  const seconds = (performance.now() - started) / 1000;
  worker.shutdown();
  await running;
  await native.close();
  await connection.close();
  return { debtMonths: workflows * months, seconds };
}
