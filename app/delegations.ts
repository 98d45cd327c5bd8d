import { createHash } from 'node:crypto';
import { WorkflowNotFoundError, WorkflowUpdateFailedError, type Client } from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import { EngineUnavailable, type DelegationPort } from '../api/ports';
import {
  ACT_REFUSED,
  DELEGATION_ACT_UPDATE,
  delegationWorkflowId,
  type DelegationActAnswer,
  type DelegationActMessage,
} from '../messages/names';
import { ANSWER_WITHIN_MS, isReachable, isSilence } from './officers';

/** Carries what a person decides about a delegation to its workflow as an update, and its answer back. */
export const actsThrough =
  (client: Client): DelegationPort['act'] =>
  async (delegation, message) => {
    if (!(await isReachable(client))) throw new EngineUnavailable();
    try {
      return await client.connection.withDeadline(Date.now() + ANSWER_WITHIN_MS, () =>
        update(client, delegation, message),
      );
    } catch (error) {
      return answerTo(error);
    }
  };

const update = (
  client: Client,
  delegation: string,
  message: DelegationActMessage,
): Promise<DelegationActAnswer> =>
  client.workflow
    .getHandle(delegationWorkflowId(delegation))
    .executeUpdate<DelegationActAnswer, [DelegationActMessage]>(DELEGATION_ACT_UPDATE, {
      args: [message],
      updateId: createHash('sha256')
        .update(JSON.stringify([message.key, message.act]))
        .digest('hex'),
    });

function answerTo(error: unknown): DelegationActAnswer {
  if (error instanceof WorkflowUpdateFailedError) {
    const { cause } = error;
    if (cause instanceof ApplicationFailure && cause.type === ACT_REFUSED) {
      const authority = (cause.details ?? []).map(String);
      return { status: 'refused', authority, message: cause.message };
    }
    throw error;
  }
  // Over: the record says so when it is read again. Not begun yet: the act may be sent again.
  if (error instanceof WorkflowNotFoundError || isSilence(error))
    throw new EngineUnavailable({ cause: error });
  throw error;
}
