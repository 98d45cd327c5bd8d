import { createHash } from 'node:crypto';
import { WorkflowNotFoundError, WorkflowUpdateFailedError, type Client } from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import { EngineUnavailable, type IntakePort } from '../api/ports';
import {
  ACT_REFUSED,
  BATCH_ACT_UPDATE,
  intakeWorkflowId,
  type BatchActAnswer,
  type BatchActMessage,
} from '../messages/names';
import { ANSWER_WITHIN_MS, isReachable, isSilence } from './officers';

/** Carries what a person decides of a file of debts to its workflow, and the answer back. */
export function intakesThrough(client: Client): Pick<IntakePort, 'act'> {
  return {
    act: async (batch, message) => {
      if (!(await isReachable(client))) throw new EngineUnavailable();
      try {
        return await client.connection.withDeadline(Date.now() + ANSWER_WITHIN_MS, () =>
          update(client, batch, message),
        );
      } catch (error) {
        return answerTo(error);
      }
    },
  };
}

const update = (client: Client, batch: string, message: BatchActMessage): Promise<BatchActAnswer> =>
  client.workflow
    .getHandle(intakeWorkflowId(batch))
    .executeUpdate<BatchActAnswer, [BatchActMessage]>(BATCH_ACT_UPDATE, {
      args: [message],
      updateId: createHash('sha256').update(JSON.stringify(message)).digest('hex'),
    });

function answerTo(error: unknown): BatchActAnswer {
  if (error instanceof WorkflowUpdateFailedError) {
    const { cause } = error;
    if (cause instanceof ApplicationFailure && cause.type === ACT_REFUSED)
      return { status: 'refused', message: cause.message };
    throw error;
  }
  // Not begun yet, or just ended: asked again, the record says which.
  if (error instanceof WorkflowNotFoundError || isSilence(error))
    throw new EngineUnavailable({ cause: error });
  throw error;
}
