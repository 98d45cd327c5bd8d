import { createHash } from 'node:crypto';
import {
  isGrpcServiceError,
  ServiceError,
  WorkflowNotFoundError,
  WorkflowUpdateFailedError,
  WorkflowUpdateRPCTimeoutOrCancelledError,
  type Client,
} from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import { DebtEnded, DebtStopped, EngineUnavailable, type OfficerPort } from '../api/ports';
import {
  ACT_REFUSED,
  debtWorkflowId,
  OFFICER_ACT_UPDATE,
  type OfficerActAnswer,
  type OfficerActMessage,
} from '../messages/names';

export const ANSWER_WITHIN_MS = 20_000;
const REACHED_WITHIN_MS = 2_000;

/** Carries an officer's act to the debt's workflow as an update, and its answer back. */
export function officersThrough(client: Client): OfficerPort {
  return {
    act: async (debt, message) => {
      // Said at once: an act that nobody heard of is not tried behind the person's back.
      if (!(await isReachable(client))) throw new EngineUnavailable();
      try {
        return await client.connection.withDeadline(Date.now() + ANSWER_WITHIN_MS, () =>
          update(client, debt, message),
        );
      } catch (error) {
        return await answerTo(client, debt, error);
      }
    },
  };
}

/** Whether Temporal answers within two seconds. */
export async function isReachable(client: Client): Promise<boolean> {
  try {
    await client.connection.withDeadline(Date.now() + REACHED_WITHIN_MS, () =>
      client.workflowService.getSystemInfo({}),
    );
    return true;
  } catch {
    return false;
  }
}

function update(
  client: Client,
  debt: string,
  message: OfficerActMessage,
): Promise<OfficerActAnswer> {
  return client.workflow
    .getHandle(debtWorkflowId(debt))
    .executeUpdate<OfficerActAnswer, [OfficerActMessage]>(OFFICER_ACT_UPDATE, {
      args: [message],
      updateId: updateIdOf(message),
    });
}

/** Temporal gives an update of the same id its first answer: the id covers the act, not its key alone. */
const updateIdOf = ({ key, event }: OfficerActMessage): string =>
  createHash('sha256')
    .update(JSON.stringify([key, event]))
    .digest('hex');

async function answerTo(client: Client, debt: string, error: unknown): Promise<OfficerActAnswer> {
  if (error instanceof WorkflowUpdateFailedError) {
    const { cause } = error;
    if (cause instanceof ApplicationFailure && cause.type === ACT_REFUSED) {
      return {
        status: 'refused',
        authority: (cause.details ?? []).map(String),
        message: cause.message,
      };
    }
    throw error;
  }
  if (error instanceof WorkflowNotFoundError) throw await whyNobodyAnswers(client, debt);
  if (isSilence(error)) throw new EngineUnavailable({ cause: error });
  throw error;
}

/** A workflow that closed by itself brought its debt to an end; any other that is not running stopped on the way. */
async function whyNobodyAnswers(client: Client, debt: string): Promise<Error> {
  try {
    const { status } = await client.workflow.getHandle(debtWorkflowId(debt)).describe();
    return status.name === 'COMPLETED' ? new DebtEnded() : new DebtStopped('failed');
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) return new DebtStopped('not-started');
    return new EngineUnavailable({ cause: error });
  }
}

/** Temporal did not answer in time, or not at all: the act may be sent again under the same key. */
export const isSilence = (error: unknown): boolean =>
  error instanceof ServiceError ||
  error instanceof WorkflowUpdateRPCTimeoutOrCancelledError ||
  isGrpcServiceError(error);
