import { civilDate } from '../../../engine/calendar/civil';
import { actRefusal, agreementRefusal, statutesOf } from '../../../engine/delegation/rules';
import { percentOf } from '../../../engine/delegation/statement';
import { delegationOf, regimeOfTarget, targetOf } from '../../../engine/delegation/targets';
import type {
  DelegationAct,
  DelegationRole,
  DelegationState,
} from '../../../engine/delegation/types';
import { centsOf } from '../../../engine/money/cents';
import { DELEGATION_TARGETS } from '../../../law/benefits';

const on = civilDate('2024-05-06');
const ACTS: readonly DelegationAct[] = [
  { kind: 'agree', on, by: 'director' },
  { kind: 'refuse', on, reason: 'x' },
  { kind: 'stop', on, reason: 'x' },
  { kind: 'withdraw', on, reason: 'x' },
];
const STATES: readonly DelegationState[] = [
  'requested',
  'by-hand',
  'agreed',
  'refused',
  'completed',
  'stopped',
];

/** What each side may do in each state, and nothing else (CSS D133-2-3 2°, 4° c and d). */
const ALLOWED: Readonly<Record<DelegationRole, Partial<Record<DelegationState, string>>>> = {
  delegate: { requested: 'agree refuse', agreed: 'stop' },
  delegating: { requested: 'withdraw', agreed: 'withdraw' },
};

it.each(['delegate', 'delegating'] as const)('the %s may do this, and only this', (role) => {
  for (const state of STATES) {
    const allowed = ACTS.filter(
      (act) => actRefusal({ role, state, regime: 'health' }, act) === null,
    );
    expect([state, allowed.map(({ kind }) => kind).join(' ')]).toEqual([
      state,
      ALLOWED[role][state] ?? '',
    ]);
  }
});

it('the agreement of an organism is its director’s', () => {
  const act = { kind: 'agree', on, by: 'case-officer' } as const;
  const refusal = actRefusal({ role: 'delegate', state: 'requested', regime: 'aspa' }, act);
  expect(refusal?.authority).toEqual(['CSS L815-11', 'CSS D815-2-1', 'CSS D133-2-3']);
});

it.each([
  ['it serves that benefit and nothing is owed on it', 'AF', false, true],
  ['the debtor owes on that benefit', 'AF', true, false],
  ['another regime', 'RSA', false, false],
  ['a benefit that is not known', 'XYZ', false, false],
])('%s', (_, target, owesOnTarget, agreed) => {
  const refusal = agreementRefusal({ regime: 'health', target, served: ['family'], owesOnTarget });
  expect(refusal === null).toBe(agreed);
  if (refusal !== null) expect(refusal.authority).toEqual(statutesOf('health'));
});

const AS_FAMILY = 'health invalidity pension aspa';

it.each([
  [
    'L553-2: health cash benefits, titles IV and V of book III, title I of book VIII',
    'family',
    AS_FAMILY,
  ],
  ['L262-46: the same', 'rsa', AS_FAMILY],
  ['L845-3: the same', 'activity-bonus', AS_FAMILY],
  ['L821-5-1: the same', 'disability', AS_FAMILY],
  ['L823-9: as family benefits', 'housing', AS_FAMILY],
  [
    'L355-3: health cash benefits, L168-8, L511-1, titles I to IV of book VIII, housing, RSA',
    'old-age',
    'health carer family aspa disability activity-bonus housing rsa',
  ],
  [
    'L815-11: L168-8; of book III title V alone, which is no invalidity',
    'aspa',
    'health carer pension family housing',
  ],
  [
    'L133-4-1: L168-8, titles IV and V of book III, L511-1, titles I to IV of book VIII, housing, RSA',
    'health',
    'carer invalidity pension family aspa disability activity-bonus housing rsa',
  ],
] as const)('by another body, %s', (_why, regime, benefits) => {
  const row = { regime, on: benefits.split(' '), from: '2020-01-01' };
  expect(delegationOf(regime)).toEqual(row);
});

it('every family of benefits on which another body may retain has the rules of one regime', () => {
  for (const target of DELEGATION_TARGETS) {
    expect(targetOf(target)).toBe(target);
    expect(regimeOfTarget(target)).not.toBeNull();
  }
  expect(regimeOfTarget('invalidity')).toBe('old-age');
  expect(regimeOfTarget('AJPA')).toBe('family');
  // L511-1 1° and 5° and 9°.
  for (const code of ['PAJE-AB', 'AEEH', 'AJPP']) expect(targetOf(code)).toBe('family');
  expect(regimeOfTarget('XYZ')).toBeNull();
});

it.each([
  ['0.00', '100.00', '0.00'],
  ['672.83', '1950.00', '34.50'],
  ['100.00', '100.00', '100.00'],
  ['1.00', '0.00', null],
])('%s of %s is %s %%', (part, whole, percent) => {
  expect(percentOf(centsOf(part), centsOf(whole))).toBe(percent);
});
