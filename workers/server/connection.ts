import { setTimeout as pause } from 'node:timers/promises';

import { Connection, isGrpcServiceError } from '@temporalio/client';

const CALL_WITHIN_MS = 5_000;
const ASK_AGAIN_MS = 100;

/** The gRPC codes that this folder tells apart. */
export const GRPC = { notFound: 5, alreadyExists: 6, unimplemented: 12 } as const;

/** Opens a connection for the time of `work`; each call must answer within 5 s. */
export async function withConnection<T>(
  address: string,
  work: (connection: Connection) => Promise<T>,
): Promise<T> {
  // Without interceptors: who waits here decides by itself what is worth asking again.
  const connection = Connection.lazy({ address, interceptors: [] });
  try {
    return await work(connection);
  } finally {
    await connection.close();
  }
}

/** Makes one call with its deadline. */
export function call<T>(connection: Connection, request: () => Promise<T>): Promise<T> {
  return connection.withDeadline(Date.now() + CALL_WITHIN_MS, request);
}

/** The gRPC code of an error, or undefined for another kind of error. */
export function grpcCode(error: unknown): number | undefined {
  return isGrpcServiceError(error) ? error.code : undefined;
}

/**
 * Asks again until `question` answers anything but undefined; an error of gRPC counts as no answer.
 *
 * @param patience.giveUp looked at before each try: a text ends the wait with that error
 * @throws {Error} when the time is over, with the last error as its cause
 */
export async function untilAnswered<T>(
  question: () => Promise<T | undefined>,
  patience: {
    readonly withinMs: number;
    readonly what: string;
    readonly giveUp?: () => Error | undefined;
  },
): Promise<T> {
  const deadline = Date.now() + patience.withinMs;
  let last: unknown;
  while (Date.now() < deadline) {
    const reason = patience.giveUp?.();
    if (reason !== undefined) throw reason;
    try {
      const answer = await question();
      if (answer !== undefined) return answer;
    } catch (error) {
      if (grpcCode(error) === undefined) throw error;
      last = error;
    }
    await pause(ASK_AGAIN_MS);
  }
  const seconds = Math.round(patience.withinMs / 1000);
  throw new Error(`${patience.what} : pas de réponse en ${seconds} s.`, { cause: last });
}

/**
 * Waits until the server answers calls that need its history service, and tells its version.
 *
 * @param giveUp an error as soon as waiting is of no use, for instance when its process ended
 */
export async function untilServing(
  address: string,
  withinMs: number,
  giveUp: () => Error | undefined = () => undefined,
): Promise<string> {
  return withConnection(address, (connection) =>
    untilAnswered(
      async () => {
        await untilHistoryAnswers(connection, 'temporal-system');
        const info = await call(connection, () => connection.workflowService.getSystemInfo({}));
        return info.serverVersion;
      },
      { withinMs, what: `Le serveur Temporal ${address}`, giveUp },
    ),
  );
}

/** Asks for a workflow that does not exist: only the history service can say so. */
export async function untilHistoryAnswers(
  connection: Connection,
  namespace: string,
): Promise<void> {
  try {
    await call(connection, () =>
      connection.workflowService.describeWorkflowExecution({
        namespace,
        execution: { workflowId: 'probe-that-does-not-exist' },
      }),
    );
  } catch (error) {
    const namespaceMissing = error instanceof Error && /namespace/i.test(error.message);
    if (grpcCode(error) !== GRPC.notFound || namespaceMissing) throw error;
  }
}
