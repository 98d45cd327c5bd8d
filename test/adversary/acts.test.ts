import { civilDate } from '../../engine/calendar/civil';
import { contextOf, POLICIES, type Told } from '../engine/lifecycle/support';
import { annulled, type Ground } from './grounds';
import { DEMANDED, RECEIVED, retained, signed } from './support';

const FAMILY = contextOf();
const RSA = contextOf({ regime: 'rsa', benefit: 'RSA' });
const IN_2018 = contextOf({
  establishedOn: civilDate('2018-05-14'),
  lines: [{ id: 'l1', period: '2018-03', paidOn: civilDate('2018-04-05'), amount: '450.00' }],
});
const NOTIFIED_2018: Told = '2018-05-25 notification-received';
const SENT: Told = '2026-03-02 notification-sent';
const { demandUnclaimed: _demand, refusedMailOpens: _refused, ...WITHOUT_MAIL } = POLICIES;
const SILENT_ON_MAIL = contextOf({}, WITHOUT_MAIL);
const RSA_DEMANDED: readonly Told[] = [
  RECEIVED,
  '2026-05-10 retention-impossible',
  '2026-05-11 demand-received',
];
const AMOUNT: readonly Ground[] = [
  {
    ground: 'a contrainte one cent above the demand',
    told: [RECEIVED, DEMANDED],
    act: signed('2026-05-12', { amount: '450.01' }),
    says: /dépasse le montant de la mise en demeure/,
    article: 'CSS R133-3',
    lawful: { act: signed('2026-05-12', { amount: '450.00' }) },
  },
  {
    ground: 'a contrainte for the whole debt after a demand for a part',
    told: [RECEIVED, ['2026-04-08 demand-received', { amount: '300.00' }]],
    act: signed('2026-05-12', { amount: '450.00' }),
    says: /dépasse le montant de la mise en demeure/,
    article: 'CSS R133-3',
    lawful: { act: signed('2026-05-12', { amount: '300.00' }) },
  },
  {
    ground: 'a demand above what is still owed',
    told: [RECEIVED, ['2026-03-30 payment-received', { amount: '150.00' }]],
    act: ['2026-04-08 demand-received', { amount: '300.01' }],
    says: /réclame plus que le solde/,
    article: 'CSS R133-9-2 V',
    lawful: { act: ['2026-04-08 demand-received', { amount: '300.00' }] },
  },
];

const DELAY_NOT_OPEN: readonly Ground[] = [
  {
    ground: 'retention after a notification that was only sent',
    told: [SENT],
    act: retained('2026-06-05'),
    says: /pas prouvée reçue/,
    article: 'CSS R133-9-2',
    name: 'retain',
    lawful: { told: [SENT, '2026-03-05 notification-received'] },
  },
  {
    ground: 'retention after a notification that nobody collected',
    told: [SENT, '2026-03-20 notification-unclaimed'],
    act: retained('2026-06-05'),
    says: /pas prouvée reçue/,
    article: 'CSS R133-9-2',
    name: 'retain',
    lawful: { told: [SENT, '2026-03-20 notification-refused'] },
  },
  {
    ground: 'a refused letter taken as received by an office that has not chosen so',
    ctx: SILENT_ON_MAIL,
    told: [SENT],
    act: '2026-03-20 notification-refused',
    says: /refusedMailOpens/,
    article: 'CSS R133-9-2',
    lawful: { ctx: FAMILY },
  },
  {
    ground: 'retention on the last of the twenty days, moved to a Monday',
    told: [RECEIVED],
    act: retained('2026-03-23'),
    says: /court encore/,
    article: 'CSS R133-9-2',
    name: 'retain',
    lawful: { act: retained('2026-03-24') },
  },
  {
    ground: 'a demand while the twenty days run',
    told: [RECEIVED],
    act: '2026-03-20 demand-sent',
    says: /délai de recours ou de remboursement en cours/,
    article: 'CSS R133-9-2 V',
    name: 'send-demand',
    lawful: { act: '2026-03-24 demand-sent' },
  },
  {
    ground: 'a contrainte after a demand that was only sent',
    told: [RECEIVED, '2026-04-08 demand-sent'],
    act: signed('2026-06-12'),
    says: /un mois après une mise en demeure/,
    article: 'CSS R133-3',
    name: 'sign-contrainte',
    lawful: { told: [RECEIVED, '2026-04-08 demand-sent', '2026-04-10 demand-received'] },
  },
  {
    ground: 'an uncollected demand, for an office that has not said what it is worth',
    ctx: SILENT_ON_MAIL,
    told: [RECEIVED],
    act: '2026-04-08 demand-unclaimed',
    says: /demandUnclaimed/,
    article: 'CSS R133-9-2 V',
    lawful: { ctx: FAMILY },
  },
  {
    ground: 'a contrainte after an uncollected demand that opens nothing',
    ctx: contextOf({}, { ...POLICIES, demandUnclaimed: 'does-not-open' }),
    told: [RECEIVED, '2026-04-08 demand-unclaimed'],
    act: signed('2026-06-12'),
    says: /un mois après une mise en demeure/,
    article: 'CSS R133-3',
    name: 'sign-contrainte',
    lawful: { ctx: FAMILY },
  },
  {
    ground: 'a contrainte on the last day of the month of the demand',
    told: [RECEIVED, DEMANDED],
    act: signed('2026-05-11'),
    says: /un mois après une mise en demeure/,
    article: 'CSS R133-3',
    name: 'sign-contrainte',
    lawful: { act: signed('2026-05-12') },
  },
  {
    ground: 'a contrainte served that nobody signed',
    told: [RECEIVED, DEMANDED],
    act: '2026-05-20 contrainte-served',
    says: /Aucune contrainte signée/,
    article: 'CSS R133-3',
    name: 'serve-contrainte',
    lawful: { told: [RECEIVED, DEMANDED, signed('2026-05-12')] },
  },
  {
    ground: 'RSA: a contrainte before any retention was tried',
    ctx: RSA,
    told: [RECEIVED, '2026-05-11 demand-received'],
    act: signed('2026-06-15'),
    says: /après la récupération sur les prestations à échoir/,
    article: 'CASF R262-94-1',
    name: 'sign-contrainte',
    lawful: { told: RSA_DEMANDED },
  },
];

const POWER: readonly Ground[] = [
  {
    ground: 'a contrainte signed by a case officer',
    told: [RECEIVED, DEMANDED],
    act: signed('2026-05-12', { by: 'case-officer' }),
    says: /Seul le directeur/,
    article: 'CSS L161-1-5',
    lawful: { act: signed('2026-05-12') },
  },
  {
    ground: 'a contrainte that does not say who signed it',
    told: [RECEIVED, DEMANDED],
    act: '2026-05-12 contrainte-signed',
    says: /Seul le directeur/,
    article: 'CSS L161-1-5',
    lawful: { act: signed('2026-05-12') },
  },
  {
    ground: 'a contrainte of the service of the ASPA, whose text gives it a writ of its own',
    ctx: contextOf({
      regime: 'aspa',
      benefit: 'ASPA',
      creditor: 'saspa',
      undeclared: ['resources'],
    }),
    told: [RECEIVED, DEMANDED],
    act: signed('2026-05-12'),
    says: /état exécutoire/,
    article: 'CSS R815-44',
    name: 'sign-contrainte',
    lawful: {
      ctx: contextOf({
        regime: 'aspa',
        benefit: 'ASPA',
        creditor: 'fund',
        undeclared: ['resources'],
      }),
    },
  },
];

const FRAUD_LABEL: readonly Ground[] = [
  {
    ground: 'an increase of the retention without a finding of fraud',
    told: [RECEIVED],
    act: ['2026-03-25 fraud-increase-decided', { rate: 'first' }],
    says: /sans constat de fraude/,
    article: 'CSS D553-5, L553-2',
    lawful: { told: [RECEIVED, '2026-03-10 fraud-found'] },
  },
  {
    ground: 'an increase of the retention after the finding was lifted',
    told: [RECEIVED, '2026-03-10 fraud-found', '2026-03-20 fraud-lifted'],
    act: ['2026-03-25 fraud-increase-decided', { rate: 'repeat' }],
    says: /sans constat de fraude/,
    article: 'CSS D553-5, L553-2',
    lawful: { told: [RECEIVED, '2026-03-10 fraud-found'] },
  },
  {
    ground: 'an increase of the retention before its text',
    ctx: IN_2018,
    told: [NOTIFIED_2018, '2018-06-10 fraud-found'],
    act: ['2018-09-03 fraud-increase-decided', { rate: 'first' }],
    says: /Aucun texte ne permet de majorer/,
    article: 'CSS D553-5, L553-2',
    lawful: { act: ['2019-09-03 fraud-increase-decided', { rate: 'first' }] },
  },
];

annulled('amounts that differ', AMOUNT);
annulled('a delay that is not open', DELAY_NOT_OPEN);
annulled('a signature without power', POWER);
annulled('fraud as a label', FRAUD_LABEL);
