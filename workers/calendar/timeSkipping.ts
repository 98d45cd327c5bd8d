import type { Connection, ConnectionLike } from '@temporalio/client';
import { msToTs, tsToMs } from '@temporalio/common/lib/time';
import { temporal } from '@temporalio/proto';

type TimeSkippingConfig = temporal.api.common.v1.TimeSkippingConfig.$Properties;

/** Skips allowed in one move: a guard against a workflow that wakes without end. */
const MAX_SKIPS = 10_000;

/** A started workflow stands still until it is moved. */
const STANDING: TimeSkippingConfig = { enabled: false, maxSessionSkipCount: MAX_SKIPS };

/** A started workflow skips to its end by itself: for the floor of the bench. */
export const SKIPPING_FREELY: TimeSkippingConfig = {
  enabled: true,
  maxSessionSkipCount: MAX_SKIPS,
};

const STARTING_CALLS = new Set(['startWorkflowExecution', 'signalWithStartWorkflowExecution']);

/**
 * The same connection, whose started workflows can be moved through time. The SDK has no option for
 * it; the field exists in the raw request. For tests and time-lapse only.
 */
export function withTimeSkipping(
  connection: Connection,
  timeSkippingConfig: TimeSkippingConfig = STANDING,
): ConnectionLike {
  const service = new Proxy(connection.workflowService, {
    get(target, name, receiver): unknown {
      const member: unknown = Reflect.get(target, name, receiver);
      if (typeof member !== 'function' || typeof name !== 'string') return member;
      if (!STARTING_CALLS.has(name)) return member.bind(target);
      return (request: object, ...rest: unknown[]): unknown =>
        Reflect.apply(member, target, [{ ...request, timeSkippingConfig }, ...rest]);
    },
  });
  return new Proxy(connection, {
    get(target, name): unknown {
      if (name === 'workflowService') return service;
      const member: unknown = Reflect.get(target, name, target);
      return typeof member === 'function' ? member.bind(target) : member;
    },
  });
}

/** What the server says of one workflow. */
export interface Standing {
  readonly open: boolean;
  readonly runId: string;
  readonly historyLength: number;
  readonly busy: boolean;
  /** The workflow's own clock, in milliseconds since 1970. */
  readonly nowMs: number;
}

const NOT_FOUND = 5;
const { WORKFLOW_EXECUTION_STATUS_RUNNING: RUNNING } =
  temporal.api.enums.v1.WorkflowExecutionStatus;

const isCode = (error: unknown, code: number): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === code;

/** Where a workflow stands; null when there is none of that id. */
export async function standingOf(
  connection: ConnectionLike,
  namespace: string,
  workflowId: string,
): Promise<Standing | null> {
  try {
    const answer = await connection.workflowService.describeWorkflowExecution({
      namespace,
      execution: { workflowId },
    });
    const info = answer.workflowExecutionInfo;
    const clock = answer.workflowExtendedInfo?.timeSkippingInfo?.currentTime;
    return {
      open: info?.status === RUNNING,
      runId: info?.execution?.runId ?? '',
      historyLength: Number(info?.historyLength ?? 0),
      busy: (answer.pendingActivities ?? []).length > 0 || Boolean(answer.pendingWorkflowTask),
      nowMs: clock ? tsToMs(clock) : Date.now(),
    };
  } catch (error) {
    if (isCode(error, NOT_FOUND)) return null;
    throw error;
  }
}

let moves = 0;

/** Moves one workflow's clock forward by `ms`, and waits until it stands there or that run has closed. */
export async function fastForward(
  connection: ConnectionLike,
  namespace: string,
  workflowId: string,
  ms: number,
): Promise<void> {
  moves += 1;
  const id = `move-${process.pid}-${moves}`;
  const workflowExecution = { workflowId };
  try {
    await connection.workflowService.updateWorkflowExecutionOptions({
      namespace,
      workflowExecution,
      workflowExecutionOptions: {
        timeSkippingConfig: {
          enabled: true,
          maxSessionSkipCount: MAX_SKIPS,
          fastForwardConfig: { id, duration: msToTs(ms) },
        },
      },
      updateMask: { paths: ['time_skipping_config'] },
    });
    await untilStanding(connection, namespace, workflowId, id);
  } catch (error) {
    if (!isCode(error, NOT_FOUND)) throw error;
  }
}

const {
  FAST_FORWARD_POLLING_RESULT_POLL_TIMEOUT: POLL_TIMEOUT,
  FAST_FORWARD_POLLING_RESULT_FAST_FORWARD_COMPLETED: COMPLETED,
} = temporal.api.enums.v1.FastForwardPollingResult;

async function untilStanding(
  connection: ConnectionLike,
  namespace: string,
  workflowId: string,
  fastForwardId: string,
): Promise<void> {
  for (;;) {
    const answer = await connection.workflowService.pollWorkflowExecutionTimeSkipping({
      namespace,
      workflowExecution: { workflowId },
      fastForwardId,
    });
    const result = answer.fastForwardPollingResult;
    if (result === COMPLETED) return;
    if (result === POLL_TIMEOUT) continue;
    // The run has closed on the way; a later message may have begun another run, which has its own clock.
    const reason = answer.failedReason ?? 'no reason';
    if (reason.includes('ended')) return;
    throw new Error(`the move of a workflow failed: ${reason}`);
  }
}
