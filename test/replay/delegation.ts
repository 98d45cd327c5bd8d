import { localId } from '../../ledger/delegations/store';
import { hashOf } from '../../ledger/canonical';
import { hashedKey } from '../../api/keys';
import { delegationWorkflowId } from '../../messages/names';

/** A debt of the fund, asked of the family office, agreed, suspended in the middle, stopped with a remainder. */
export const DEBT = 'd-delegated';
export const KEY = 'request-of-the-fund';

const reference = hashOf(['fund', DEBT, hashedKey(KEY)]).slice(0, 32);

export const DELEGATING = localId('delegating', 'family', reference);
export const DELEGATE = localId('delegate', 'fund', reference);

/** Both sides; neither sets a timer: it waits for people and for the other office. */
export const RECORDED_SIDES = [
  { name: 'delegation-delegating', workflowId: delegationWorkflowId(DELEGATING) },
  { name: 'delegation-delegate', workflowId: delegationWorkflowId(DELEGATE) },
] as const;
