import {
  type BatchActName,
  type BatchStatus,
  batchTaskOf,
  hasEnded,
  refusalOfBatchAct,
  statusAfter,
} from '../../../engine/intake/acts';
import type { IntakePolicy } from '../../../engine/intake/policy';
import type { Role } from '../../../engine/lifecycle/types';

const POLICY: IntakePolicy<Role> = {
  window: 3,
  toleratedFactor: '2',
  toleratedPoints: 20,
  measuredFrom: 10,
  firstBatches: 'quarantine',
  dailyFirstLetters: 10,
  largestBatch: 100,
  answerWithinDays: 5,
  confirmedBy: ['case-officer'],
  releasedBy: ['director'],
};

const STATUSES = [
  'receiving',
  'received',
  'examined',
  'quarantined',
  'released',
  'opening',
  'invalid',
  'empty',
  'rejected',
  'stopped',
  'opened',
] as const satisfies readonly BatchStatus[];

/** Who does what here, with a reason. */
const BY: Readonly<Record<BatchActName, Role>> = {
  confirm: 'case-officer',
  release: 'director',
  reject: 'director',
};

const WHERE: Readonly<Record<BatchActName, readonly BatchStatus[]>> = {
  confirm: ['examined', 'released'],
  release: ['quarantined'],
  reject: ['examined', 'quarantined', 'released', 'opening'],
};

const ACTS = ['confirm', 'release', 'reject'] as const;

it.each(ACTS.flatMap((act) => STATUSES.map((status) => [act, status] as const)))(
  '%s, %s',
  (act, status) => {
    const refusal = refusalOfBatchAct(status, { act, by: BY[act], reason: 'motif' }, POLICY);
    expect(refusal === null).toBe(WHERE[act].includes(status));
  },
);

it.each([
  ['confirm', 'director', null],
  ['release', 'case-officer', 'motif'],
  ['release', 'director', null],
  ['release', 'director', '  '],
  ['reject', 'lawyer', 'motif'],
  ['reject', 'case-officer', null],
] as const)('%s by %s for "%s" is refused', (act, by, reason) => {
  const status = act === 'release' ? 'quarantined' : 'examined';
  expect(refusalOfBatchAct(status, { act, by, reason }, POLICY)).not.toBeNull();
});

it('from every status an act, a slice of work or an end follows: nothing is left to rot', () => {
  for (const status of STATUSES) {
    const waits = batchTaskOf(status, POLICY) !== null;
    const works = status === 'received' || status === 'opening';
    const sending = status === 'receiving';
    expect([waits, works, hasEnded(status), sending].filter(Boolean)).toHaveLength(1);
  }
});

it('an act brings the file where it says', () => {
  expect(statusAfter('examined', 'confirm')).toBe('opening');
  expect(statusAfter('quarantined', 'release')).toBe('released');
  expect(statusAfter('quarantined', 'reject')).toBe('rejected');
  expect(statusAfter('opening', 'reject')).toBe('stopped');
});
