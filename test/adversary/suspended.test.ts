import { civilDate } from '../../engine/calendar/civil';
import { contextOf, type Told } from '../engine/lifecycle/support';
import { annulled, type Ground } from './grounds';
import { DEMANDED, RECEIVED, retained, signed } from './support';

const RSA = contextOf({ regime: 'rsa', benefit: 'RSA' });
const IN_2018 = contextOf({
  establishedOn: civilDate('2018-05-14'),
  lines: [{ id: 'l1', period: '2018-03', paidOn: civilDate('2018-04-05'), amount: '450.00' }],
});
const NOTIFIED_2018: Told = '2018-05-25 notification-received';
const RSA_DEMANDED: readonly Told[] = [
  RECEIVED,
  '2026-05-10 retention-impossible',
  '2026-05-11 demand-received',
];
const APPEALED: Told = '2026-05-20 appeal-lodged';

const SUSPENDED: readonly Ground[] = [
  {
    ground: 'RSA: retention during the prior appeal',
    ctx: RSA,
    told: [RECEIVED, APPEALED],
    act: retained('2026-06-05'),
    says: /suspendu/,
    article: 'CASF L262-46 al. 2',
    name: 'retain',
    lawful: { told: [RECEIVED] },
  },
  {
    ground: 'RSA: retention while a remission is asked for',
    ctx: RSA,
    told: [RECEIVED, '2026-05-20 remission-requested'],
    act: retained('2026-06-05'),
    says: /suspendu/,
    article: 'CASF L262-46 al. 2',
    name: 'retain',
    lawful: { told: [RECEIVED] },
  },
  {
    ground: 'RSA: a demand during the prior appeal',
    ctx: RSA,
    told: [RECEIVED, APPEALED],
    act: '2026-06-05 demand-sent',
    says: /créance suspendue/,
    article: 'CSS R133-3',
    name: 'send-demand',
    lawful: { told: [RECEIVED] },
  },
  {
    ground: 'RSA: a contrainte during the prior appeal',
    ctx: RSA,
    told: [...RSA_DEMANDED, APPEALED],
    act: signed('2026-06-15'),
    says: /suspendu : pas de contrainte/,
    article: 'CSS R133-3',
    name: 'sign-contrainte',
    lawful: { told: RSA_DEMANDED },
  },
  {
    ground: 'RSA: a contrainte served after the debtor appealed',
    ctx: RSA,
    told: [...RSA_DEMANDED, signed('2026-06-15'), '2026-06-16 appeal-lodged'],
    act: '2026-06-20 contrainte-served',
    says: /ne peut pas être signifiée/,
    article: 'CSS R133-3',
    name: 'serve-contrainte',
    lawful: { told: [...RSA_DEMANDED, signed('2026-06-15')] },
  },
  {
    ground: 'family benefits of 2018: retention on a contested debt',
    ctx: IN_2018,
    told: [NOTIFIED_2018, '2018-06-25 contestation'],
    act: retained('2018-09-05'),
    says: /suspendu/,
    article: 'CSS L553-2 al. 1',
    name: 'retain',
    lawful: { told: [NOTIFIED_2018] },
  },
  {
    ground: 'retention during an opposition',
    told: [
      RECEIVED,
      DEMANDED,
      signed('2026-05-12'),
      '2026-05-20 contrainte-served',
      '2026-06-01 opposition-lodged',
    ],
    act: retained('2026-07-05'),
    says: /opposition à contrainte est en cours/,
    article: 'CSS R133-3',
    name: 'retain',
    lawful: { told: [RECEIVED, DEMANDED, signed('2026-05-12'), '2026-05-20 contrainte-served'] },
  },
  {
    ground: 'retention on the benefits of a dead person’s household for the debt of the dead',
    told: [RECEIVED, '2026-04-01 debtor-died'],
    act: retained('2026-05-05'),
    says: /suspendu/,
    article: 'CSS L553-2',
    name: 'retain',
    lawful: { told: [RECEIVED] },
  },
  {
    ground: 'retention beside a plan that was accepted in time',
    told: [RECEIVED, '2026-03-10 plan-accepted', ['2026-03-12 plan-concluded', { months: 12 }]],
    act: retained('2026-05-05'),
    says: /échéancier/,
    article: 'CSS R133-9-2 I 2° b',
    name: 'retain',
    lawful: { told: [RECEIVED] },
  },
  {
    ground: 'a plan of thirteen months',
    told: [RECEIVED, '2026-03-10 plan-accepted'],
    act: ['2026-03-12 plan-concluded', { months: 13 }],
    says: /ne peut excéder douze mois/,
    article: 'CSS R133-9-2 I 2° b',
    lawful: { act: ['2026-03-12 plan-concluded', { months: 12 }] },
  },
];

const REMEDIES: readonly Ground[] = [
  {
    ground: 'RSA: retention when the notification left out the remedies',
    ctx: RSA,
    told: [['2026-03-02 notification-received', { remediesStated: false }]],
    act: retained('2026-09-05'),
    says: /court encore/,
    article: 'CASF R262-92-1',
    name: 'retain',
    lawful: { told: [RECEIVED] },
  },
  {
    ground: 'procedure of 2012: a demand when the notification left out the remedies',
    ctx: IN_2018,
    told: [['2018-05-25 notification-received', { remediesStated: false }]],
    act: '2018-09-03 demand-sent',
    says: /délai de recours/,
    article: 'CSS R133-9-2 al. 2 (10/09/2012)',
    name: 'send-demand',
    lawful: { told: [NOTIFIED_2018] },
  },
  {
    ground: 'procedure of 2012: a demand when nobody answered the observations',
    ctx: IN_2018,
    told: [NOTIFIED_2018, ['2018-06-20 observations-made', { form: 'written' }]],
    act: '2018-09-03 demand-sent',
    says: /observations sans réponse/,
    article: 'CSS R133-9-2 al. 2 (10/09/2012)',
    name: 'send-demand',
    lawful: {
      told: [
        NOTIFIED_2018,
        ['2018-06-20 observations-made', { form: 'written' }],
        ['2018-07-02 observations-rejected', { motive: 'Le changement de situation est établi.' }],
      ],
    },
  },
];

annulled('acts on a suspended debt', SUSPENDED);
annulled('remedies or answers left out', REMEDIES);
