import { createHash } from 'node:crypto';
import type { IntakePolicy } from '../../engine/intake/policy';
import type { Role } from '../../engine/lifecycle/types';
import { intakeWorkflowId } from '../../messages/names';
import { familyLine } from '../harness/system';

/** A file that is held, told on, released, confirmed, and opened over two days. */
export const BATCH_POLICY: IntakePolicy<Role> = {
  window: 1,
  toleratedFactor: '2',
  toleratedPoints: 20,
  measuredFrom: 20,
  firstBatches: 'quarantine',
  dailyFirstLetters: 2,
  largestBatch: 100,
  answerWithinDays: 5,
  confirmedBy: ['case-officer'],
  releasedBy: ['director'],
};

export const BATCH_TEXT = ['a', 'b', 'c']
  .map((name) =>
    familyLine({
      debt: `d-batch-${name}`,
      debtor: `h-batch-${name}`,
      establishedOn: '2025-03-03',
      amount: '250.00',
    }),
  )
  .map((line) => `${JSON.stringify(line)}\n`)
  .join('');

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

export const BATCH_MANIFEST = sha256(sha256(BATCH_TEXT));
export const BATCH = `lot-${BATCH_MANIFEST.slice(0, 24)}`;

export const RECORDED_BATCH = {
  name: 'batch-quarantined',
  workflowId: intakeWorkflowId(BATCH),
  /** Days after that of its start, at six, for which its timers are set, in the order in which they are set. */
  due: [
    // Five days to release it, then it is told on.
    6,
    // Released on the sixth day: five days to confirm it.
    12,
    // Confirmed that day; two letters leave, the third the day after.
    7,
  ],
} as const;
