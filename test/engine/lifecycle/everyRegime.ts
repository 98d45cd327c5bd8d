import { civilDate } from '../../../engine/calendar/civil';
import type { LifecycleContext } from '../../../engine/lifecycle/state';
import type { DebtCase, EventKind, LegalEvent, Policies } from '../../../engine/lifecycle/types';
import { contextOf, POLICIES } from './support';

/** A debt of each regime and procedure, all policies chosen. */
export interface Life {
  readonly name: string;
  readonly ctx: LifecycleContext;
}

const CHOSEN: Policies = {
  ...POLICIES,
  delayCounting: 'cpc',
  distanceOnOpposition: 'no',
  rsaAfterRefusal: 'prior-appeal-delay',
  mayotteProcedure: 'contestation-blocks',
  mayottePaymentDelayMonths: 1,
  mayotteAbandonment: null,
  oldAgeResourcePeriod: 'year',
  oldAgeCeilingDate: 'establishment',
  oldAgeBounds: 'inclusive',
  oldAgeCommitteeScope: 'error-and-good-faith',
  pensionRetention2026: 'attachable-fraction',
};

const life = (name: string, changes: Partial<DebtCase>): Life => ({
  name,
  ctx: contextOf(changes, CHOSEN),
});

const old = (paidOn: string, establishedOn: string): Partial<DebtCase> => ({
  establishedOn: civilDate(establishedOn),
  lines: [{ id: 'l1', period: paidOn.slice(0, 7), paidOn: civilDate(paidOn), amount: '450.00' }],
});

/** Above the ceiling of AVTS and below its double: the committee decides first (CSS L355-3). */
const MODEST = {
  household: { couple: false, dependentChildren: 0 },
  resources: { kind: 'year', amount: '14000.00' },
} as const;

export const LIVES: readonly Life[] = [
  life('family, timetable of 2021', {}),
  life('family, procedure of 2012', old('2018-04-05', '2018-05-14')),
  life('family, Mayotte', { territory: 'mayotte', ...old('2016-04-05', '2016-05-14') }),
  life('old age', { regime: 'old-age', benefit: 'pension' }),
  life('old age, before the committee', {
    regime: 'old-age',
    benefit: 'pension',
    cause: 'organism',
    ...MODEST,
  }),
  life('ASPA', { regime: 'aspa', benefit: 'ASPA', undeclared: ['resources'], cause: 'debtor' }),
  life('ASPA of the service of R815-2', {
    regime: 'aspa',
    benefit: 'ASPA',
    creditor: 'saspa',
    undeclared: ['resources'],
    cause: 'debtor',
  }),
  life('health', { regime: 'health', benefit: 'daily-allowance' }),
  life('RSA', { regime: 'rsa', benefit: 'RSA' }),
  life('RSA, Mayotte', { regime: 'rsa', benefit: 'RSA', territory: 'mayotte' }),
  life('activity bonus', { regime: 'activity-bonus', benefit: 'PPA' }),
  life('AAH', { regime: 'disability', benefit: 'AAH' }),
  life('housing', { regime: 'housing', benefit: 'APL' }),
];

export function lifeOf(name: string): LifecycleContext {
  const found = LIVES.find((each) => each.name === name);
  if (found === undefined) throw new Error(`no life is called ${name}`);
  return found.ctx;
}

type Fields = { readonly kind: EventKind } & Readonly<Record<string, unknown>>;

const OUTCOMES = ['accepted', 'partly', 'rejected'] as const;

/** Every kind of event, with each value that may lead elsewhere. Amounts are of a debt of 450.00 €. */
export const ACTS: readonly Fields[] = [
  { kind: 'notification-sent' },
  { kind: 'notification-received' },
  { kind: 'notification-received', remediesStated: false },
  { kind: 'notification-refused' },
  { kind: 'notification-unclaimed' },
  { kind: 'notification-returned' },
  { kind: 'rectification-requested', form: 'written' },
  { kind: 'rectification-requested', form: 'oral' },
  { kind: 'rectification-documents' },
  { kind: 'rectification-accepted' },
  { kind: 'rectification-refused', extent: 'wholly' },
  { kind: 'rectification-refused', extent: 'partly', amount: '200.00' },
  { kind: 'plan-accepted' },
  { kind: 'plan-concluded', months: 6 },
  { kind: 'plan-broken' },
  { kind: 'lump-sum-chosen' },
  { kind: 'payment-received', amount: '120.00' },
  { kind: 'payment-received', amount: '450.00' },
  { kind: 'retention-executed', amount: '45.00', month: '2026-05' },
  { kind: 'retention-impossible' },
  { kind: 'observations-made', form: 'written' },
  { kind: 'observations-rejected', motive: 'Les ressources sont établies.' },
  { kind: 'contestation' },
  { kind: 'contestation-withdrawn' },
  ...OUTCOMES.map(
    (outcome) => ({ kind: 'contestation-decided', outcome, amount: '200.00' }) as const,
  ),
  { kind: 'appeal-lodged', to: 'committee' },
  { kind: 'appeal-lodged', to: 'court' },
  { kind: 'appeal-documents' },
  ...OUTCOMES.map((outcome) => ({ kind: 'appeal-decided', outcome, amount: '200.00' }) as const),
  ...(['remitted', 'partly', 'maintained'] as const).map(
    (outcome) => ({ kind: 'committee-decided', outcome, amount: '200.00' }) as const,
  ),
  { kind: 'committee-decided', outcome: 'maintained', instalments: { months: 18 } },
  { kind: 'remission-requested' },
  ...OUTCOMES.map((outcome) => ({ kind: 'remission-decided', outcome, amount: '200.00' }) as const),
  { kind: 'demand-sent', amount: '450.00' },
  { kind: 'demand-received' },
  { kind: 'demand-unclaimed' },
  { kind: 'contrainte-signed', by: 'director' },
  { kind: 'contrainte-served' },
  { kind: 'writ-issued' },
  { kind: 'writ-notified' },
  { kind: 'writ-annulled' },
  { kind: 'opposition-lodged' },
  ...OUTCOMES.map((outcome) => ({ kind: 'opposition-judged', outcome, amount: '200.00' }) as const),
  { kind: 'opposition-judged', outcome: 'accepted', debtAnnulled: true },
  { kind: 'delegation-requested', to: 'body-2', benefit: 'pension', debtorOwesOnBenefit: false },
  { kind: 'delegation-agreed' },
  { kind: 'delegation-refused' },
  { kind: 'delegation-completed', recovered: '450.00' },
  { kind: 'delegation-stopped', recovered: '100.00' },
  { kind: 'fraud-found' },
  { kind: 'fraud-lifted' },
  { kind: 'debtor-died' },
  { kind: 'insolvency-opened' },
  { kind: 'guardianship-opened' },
  { kind: 'transferred', to: 'body-3' },
  { kind: 'write-off-decided', ground: 'disappearance', orderIssuedOn: '2020-01-01' },
  { kind: 'write-off-decided', ground: 'small-claim', orderIssuedOn: '2020-01-01' },
  { kind: 'abandonment-decided' },
];

export const eventOn = (on: string, fields: Fields, key: string): LegalEvent =>
  ({ on: civilDate(on), key, ...fields }) as LegalEvent;
