import { civilDate } from '../../engine/calendar/civil';
import type { LetterKind } from '../../engine/lifecycle/types';
import type { FactsOf } from '../../letters/facts';
import type { MentionName } from '../../letters/mentions';
import { refusal } from './refusal';
import * as sample from './sample';

const blank = { name: ' ', address: [] };
const noMotive = { facts: ' ', law: ['CSS L553-2 al. 1'] };
const noLaw = { facts: 'Un fait.', law: [' '] };
const [firstLine] = sample.notification2021.lines;
if (firstLine === undefined) throw new Error('the sample has lines');

type Refused<Kind extends LetterKind> = readonly [
  what: string,
  change: Partial<FactsOf[Kind]>,
  mention: MentionName,
  article: string,
];

function refuses<Kind extends LetterKind>(
  name: string,
  kind: Kind,
  facts: FactsOf[Kind],
  rows: readonly Refused<Kind>[],
): void {
  describe(`no ${name} without`, () => {
    it.each(rows)('%s', (_what, change, mention, article) => {
      const error = refusal(kind, { ...facts, ...change });
      expect(error).toMatchObject({ letter: kind, mention });
      expect(error.authority).toContain(article);
      expect(error.message).toContain(article);
    });
  });
}

refuses('notification of 2021', 'notification', sample.notification2021, [
  ['the name and address of the organism', { creditor: blank }, 'creditor', 'CSS R133-9-2 I'],
  ['its address', { creditor: { name: 'Caisse', address: [' '] } }, 'creditor', 'CSS R133-9-2 I'],
  ['the reference of the debt', { debt: '' }, 'creditor', 'CSS R133-9-2 I'],
  ['the capacity of its author', { author: { capacity: ' ' } }, 'author', 'CSS R133-9-2 I'],
  ['the nature of the sums', { benefit: 'XYZ' }, 'nature', 'CSS R133-9-2 I 1°'],
  ['a name of the code that objects have', { benefit: 'toString' }, 'nature', 'CSS R133-9-2 I 1°'],
  ['payments', { lines: [] }, 'payments', 'CSS R133-9-2 I 1°'],
  [
    'the period of a payment',
    { lines: [{ ...firstLine, period: '' }] },
    'payments',
    'CSS R133-9-2 I 1°',
  ],
  [
    'payments made before it',
    { lines: [{ ...firstLine, paidOn: civilDate('2026-03-03') }] },
    'payments',
    'CSS R133-9-2 I 1°',
  ],
  [
    'the amount of a payment',
    { lines: [{ ...firstLine, amount: '' }] },
    'payments',
    'CSS R133-9-2 I 1°',
  ],
  ['an amount', { claimed: '' }, 'amount', 'CSS R133-9-2 I 1°'],
  ['an amount above zero', { claimed: '0.00' }, 'amount', 'CSS R133-9-2 I 1°'],
  ['an amount of two decimals', { claimed: '1255' }, 'amount', 'CSS R133-9-2 I 1°'],
  ['the sum of its payments', { claimed: '1255.01' }, 'amount', 'CSS R133-9-2 I 1°'],
  ['reasons of fact', { motive: noMotive }, 'motive', 'CRPA L211-5'],
  ['reasons of law', { motive: noLaw }, 'motive', 'CRPA L211-2'],
  ['saying on what it rests', { evidence: [] }, 'third-party-data', 'CSS L114-21'],
  [
    'the content of what third parties gave',
    { evidence: [{ obtained: 'right-of-communication', content: '', origin: 'une banque' }] },
    'third-party-data',
    'CSS L114-21',
  ],
  [
    'the origin of what third parties gave',
    { evidence: [{ obtained: 'right-of-communication', content: 'relevés', origin: ' ' }] },
    'third-party-data',
    'CSS L114-21',
  ],
  ['the commission', { committee: blank }, 'remedies', 'CSS R142-1-A III'],
  ['the court', { court: blank }, 'remedies', 'CSS R133-9-2 I 2° d'],
  ['a right indemnity', { indemnity: '125.00', claimed: '1380.00' }, 'amount', 'CSS R133-9-2 I 1°'],
]);

refuses('notification of 2012', 'notification', sample.notification2012, [
  ['the organism', { creditor: blank }, 'creditor', 'CSS R133-9-2 al. 1 (10/09/2012)'],
  ['its author', { author: { capacity: '' } }, 'author', 'CSS R133-9-2 al. 1 (10/09/2012)'],
  ['nature', { benefit: '' }, 'nature', 'CSS R133-9-2 al. 1 (10/09/2012)'],
  ['payments', { lines: [] }, 'payments', 'CSS R133-9-2 al. 1 (10/09/2012)'],
  ['amount', { claimed: '' }, 'amount', 'CSS R133-9-2 al. 1 (10/09/2012)'],
  ['motive', { motive: noMotive }, 'motive', 'CSS R133-9-2 al. 1 (10/09/2012)'],
  ['remedies', { committee: blank }, 'remedies', 'CSS R142-1'],
]);

refuses('notification of Mayotte', 'notification', sample.notificationMayotte, [
  ['the organism', { creditor: blank }, 'creditor', 'décret 2002-423 art. 5-2 al. 1'],
  ['its author', { author: { capacity: '' } }, 'author', 'décret 2002-423 art. 5-2 al. 1'],
  ['nature', { benefit: '' }, 'nature', 'décret 2002-423 art. 5-2 al. 1'],
  ['payments', { lines: [] }, 'payments', 'décret 2002-423 art. 5-2 al. 1'],
  ['amount', { claimed: '' }, 'amount', 'décret 2002-423 art. 5-2 al. 1'],
  ['motive', { motive: noMotive }, 'motive', 'décret 2002-423 art. 5-2 al. 1'],
  [
    'a payment delay set by the office',
    { paymentDelayMonths: 0 },
    'payment-delay',
    'décret 2002-423 art. 5-2 al. 1',
  ],
  ['remedies', { court: blank }, 'remedies', 'ordonnance 2002-149 art. 13 al. 4'],
]);

it('no notification of Mayotte when the office has decided no payment delay', () => {
  const { paymentDelayMonths: _delay, ...facts } = sample.notificationMayotte;
  expect(refusal('notification', facts).message).toContain('mayottePaymentDelayMonths');
});

refuses('refusal of a rectification', 'rectification-refusal', sample.refusal, [
  ['the organism', { creditor: blank }, 'creditor', 'CSS R133-9-2 III'],
  ['its author', { author: { capacity: '' } }, 'author', 'CSS R133-9-2 III'],
  ['nature', { benefit: '' }, 'nature', 'CSS R133-9-2 I 1°'],
  ['payments', { lines: [] }, 'payments', 'CSS R133-9-2 I 1°'],
  ['amount', { claimed: '' }, 'amount', 'CSS R133-9-2 I 1°'],
  ['the motive of the debt', { motive: noMotive }, 'motive', 'CSS R133-9-2 I 1°'],
  ['the motive of the refusal', { refusal: noMotive }, 'refusal-motive', 'CSS R133-9-2 III 1°'],
  ['the law of the refusal', { refusal: noLaw }, 'refusal-motive', 'CRPA L211-5'],
  [
    'the day of the request',
    { requestedOn: civilDate('2026-04-02') },
    'refusal-motive',
    'CSS R133-9-2 III 1°',
  ],
  ['remedies', { committee: blank }, 'remedies', 'CSS R133-9-2 III 3°'],
  ['a smaller amount when it accepts in part', { extent: 'partly' }, 'amount', 'CSS R133-9-2 I 1°'],
  [
    'an amount that the request did not raise',
    { previouslyClaimed: '1000.00' },
    'amount',
    'CSS R133-9-2 I 1°',
  ],
  ['saying on what it rests', { evidence: [] }, 'third-party-data', 'CSS L114-21'],
]);

refuses('rejection of observations', 'observations-rejection', sample.observationsRejection, [
  ['the organism', { creditor: blank }, 'creditor', 'CSS R133-9-2 al. 1 (10/09/2012)'],
  ['its author', { author: { capacity: '' } }, 'author', 'CSS R133-9-2 al. 1 (10/09/2012)'],
  ['nature', { benefit: '' }, 'nature', 'CSS R133-9-2 al. 1 (10/09/2012)'],
  ['payments', { lines: [] }, 'payments', 'CSS R133-9-2 al. 1 (10/09/2012)'],
  ['amount', { claimed: '' }, 'amount', 'CSS R133-9-2 al. 1 (10/09/2012)'],
  ['the motive of the debt', { motive: noMotive }, 'motive', 'CRPA L211-2'],
  ['its own motive', { rejection: noMotive }, 'observations-rejection', 'CRPA L211-5'],
  [
    'the day of the observations',
    { observations: { on: civilDate('2018-08-02'), form: 'oral' } },
    'observations-rejection',
    'CSS R133-9-2 al. 1 (10/09/2012)',
  ],
  ['remedies', { court: blank }, 'remedies', 'CSS R142-1'],
]);

refuses('demand of 2021', 'demand', sample.demand2021, [
  ['the organism', { creditor: blank }, 'creditor', 'CSS R133-9-2 V'],
  ['its author', { author: { capacity: '' } }, 'author', 'CSS R133-9-2 V'],
  ['motive', { motive: noMotive }, 'motive', 'CSS R133-9-2 V'],
  ['nature', { benefit: '' }, 'nature', 'CSS R133-9-2 V'],
  ['the dates of the payments', { lines: [] }, 'payments', 'CSS R133-9-2 V'],
  ['amount', { claimed: '' }, 'amount', 'CSS R133-9-2 V'],
  ['an amount that is owed', { claimed: '1255.01' }, 'amount', 'CSS R133-9-2 V'],
  ['remedies', { committee: blank }, 'remedies', 'CSS R142-1-A III'],
  [
    'the day of the notification',
    { notifiedOn: civilDate('2026-07-07') },
    'motive',
    'CSS R133-9-2 V',
  ],
  [
    'a procedure that knows observations, when some were rejected',
    { observationsRejected: { on: civilDate('2026-05-04'), motive: 'x' } },
    'observations-rejection',
    'CSS R133-9-2 V',
  ],
]);

refuses('demand of 2012', 'demand', sample.demand2012, [
  [
    'the motive for which observations were rejected',
    { observationsRejected: { on: civilDate('2018-08-01'), motive: ' ' } },
    'observations-rejection',
    'CSS R133-9-2 al. 2 (10/09/2012)',
  ],
  ['amount', { claimed: '' }, 'amount', 'CSS R133-9-2 al. 2 (10/09/2012)'],
]);

refuses('demand of Mayotte', 'demand', sample.demandMayotte, [
  [
    'the motive for which observations were rejected',
    { observationsRejected: { on: civilDate('2018-08-01'), motive: '' } },
    'observations-rejection',
    'décret 2002-423 art. 5-2 al. 2',
  ],
  ['motive', { motive: noLaw }, 'motive', 'décret 2002-423 art. 5-2 al. 2'],
]);

const demandOf = (change: Partial<FactsOf['contrainte']['demand']>) => ({
  demand: { ...sample.contrainte2021.demand, ...change },
});
refuses('contrainte', 'contrainte', sample.contrainte2021, [
  ['the organism', { creditor: blank }, 'creditor', 'CSS R133-3'],
  ['its reference', { reference: ' ' }, 'reference', 'CSS R133-3'],
  ['its amount', { claimed: '' }, 'amount', 'CSS R133-3'],
  ['an amount above zero', { claimed: '0.00' }, 'amount', 'CSS R133-3'],
  [
    'the address of the court',
    { court: { name: 'Tribunal', address: [] } },
    'court-address',
    'CSS R133-3',
  ],
  [
    'the name of the court',
    { court: { name: '', address: ['rue'] } },
    'court-address',
    'CSS R133-3',
  ],
  ['its author', { author: { capacity: '' } }, 'author', 'CSS L161-1-5'],
  ['the director', { signedBy: 'case-officer' }, 'author', 'CSS L161-1-5'],
  ['nature', { benefit: '' }, 'nature', 'CSS R133-3'],
  ['payments', { lines: [] }, 'payments', 'CSS R133-3'],
  ['motive', { motive: noMotive }, 'motive', 'CSS R133-3'],
  ['a demand for at least as much', demandOf({ amount: '899.99' }), 'amount', 'CSS R133-3'],
  ['the amount of the demand', demandOf({ amount: '' }), 'demand', 'CSS R133-3'],
  [
    'a month since the demand',
    demandOf({ receivedOn: civilDate('2026-08-01') }),
    'demand',
    'CSS R133-3',
  ],
]);

refuses('contrainte of Mayotte', 'contrainte', sample.contrainteMayotte, [
  ['the director', { signedBy: '' }, 'author', 'ordonnance 2002-149 art. 13 al. 5'],
  ['its reference', { reference: '' }, 'reference', 'décret 2002-423 art. 5-3'],
  [
    'the court of a debtor abroad',
    { residence: 'abroad' },
    'court-address',
    'décret 2002-423 art. 5-3',
  ],
]);

refuses('letter of the first retention', 'first-retention', sample.firstRetention, [
  ['the organism', { creditor: blank }, 'creditor', 'CSS D553-1'],
  ['its author', { author: { capacity: '' } }, 'author', 'CSS D553-1'],
  ['nature', { benefit: '' }, 'nature', 'CSS D553-1'],
  ['the amount of the retention', { retention: '' }, 'retention-amount', 'CSS D553-1'],
  [
    'a part of the debt within the retention',
    { fromThisDebt: '98.41' },
    'retention-amount',
    'CSS D553-1',
  ],
  [
    'a part of the debt within what is owed',
    { outstanding: '47.99' },
    'retention-amount',
    'CSS D553-1',
  ],
  ['remedies', { committee: blank }, 'remedies', 'CSS R142-1'],
  ['the delegating organism', { delegatedBy: blank }, 'delegation', 'CSS D133-2-3 3°'],
]);
