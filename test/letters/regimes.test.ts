import { civilDate } from '../../engine/calendar/civil';
import type { LetterKind } from '../../engine/lifecycle/types';
import { composeLetter } from '../../letters/compose';
import type { FactsOf } from '../../letters/facts';
import * as cases from './regimeCases';
import { refusal } from './refusal';
import { bonus, housing, rsa } from './regimeCases';
import * as sample from './sample';
import type { Regime } from '../../law/terms';

const blank = { name: ' ', address: [] };
const noMotive = { facts: ' ', law: ['CSS L553-2 al. 1'] };

type Row<Kind extends LetterKind> = readonly [
  what: string,
  kind: Kind,
  facts: FactsOf[Kind],
  mention: string,
  article: string,
];
type Rows = readonly { readonly [Kind in LetterKind]: Row<Kind> }[LetterKind][];

const refused = ([, kind, facts]: Rows[number]) => {
  switch (kind) {
    case 'notification':
      return refusal(kind, facts);
    case 'demand':
      return refusal(kind, facts);
    case 'contrainte':
      return refusal(kind, facts);
    case 'rectification-refusal':
      return refusal(kind, facts);
    case 'observations-rejection':
      return refusal(kind, facts);
    case 'first-retention':
      return refusal(kind, facts);
  }
};

const MISSING: Rows = [
  [
    'RSA: what was paid',
    'notification',
    { ...rsa.notification, lines: [] },
    'payments',
    'CASF R262-92-1 I 1°',
  ],
  [
    'RSA: the motive',
    'notification',
    { ...rsa.notification, motive: noMotive },
    'motive',
    'CASF R262-92-1 I 1°',
  ],
  [
    'RSA: the departmental council',
    'notification',
    { ...rsa.notification, committee: blank },
    'remedies',
    'CASF R262-88',
  ],
  [
    'RSA: the administrative court',
    'notification',
    { ...rsa.notification, court: blank },
    'remedies',
    'CJA R421-1',
  ],
  [
    'RSA: why the request was refused',
    'rectification-refusal',
    { ...rsa.refusal, refusal: noMotive },
    'refusal-motive',
    'CASF R262-92-1 III 1°',
  ],
  [
    'RSA: the recourse against the decision, in the demand',
    'demand',
    { ...rsa.demand, committee: blank },
    'remedies',
    'CASF R262-88',
  ],
  [
    'RSA: the court of the opposition',
    'contrainte',
    { ...rsa.contrainte, court: blank },
    'court-address',
    'CSS R133-3',
  ],
  [
    'RSA: the director',
    'contrainte',
    { ...rsa.contrainte, signedBy: 'department' },
    'author',
    'CASF R262-94-1',
  ],
  [
    'activity bonus: the court',
    'notification',
    { ...bonus.notification, court: blank },
    'remedies',
    'CSS L845-2',
  ],
  [
    'activity bonus: the amount',
    'notification',
    { ...bonus.notification, claimed: '0.00' },
    'amount',
    'CSS R847-1-1 I 1°',
  ],
  [
    'housing: the court',
    'notification',
    { ...housing.notification, court: blank },
    'remedies',
    'CCH R825-1',
  ],
  [
    'housing: the sum of the demand',
    'contrainte',
    { ...housing.contrainte, claimed: '900.01' },
    'amount',
    'CSS R133-3',
  ],
  [
    'AAH: the commission',
    'notification',
    { ...cases.disability, committee: blank },
    'remedies',
    'CSS R142-1-A III',
  ],
  [
    'health: the motive',
    'notification',
    { ...cases.health, motive: noMotive },
    'motive',
    'CRPA L211-5',
  ],
  [
    'pension: the nature of the sums',
    'notification',
    { ...cases.pension, benefit: 'XYZ' },
    'nature',
    'CSS R133-9-2 I 1°',
  ],
  [
    'ASPA: why the arrears are not kept',
    'notification',
    { ...cases.aspa, notAcquired: [] },
    'not-acquired',
    'CSS L815-11',
  ],
  [
    'ASPA: what was paid',
    'demand',
    { ...cases.aspaDemand, lines: [] },
    'payments',
    'CSS R133-9-2 V',
  ],
];

describe('no letter without its mention', () => {
  it.each(MISSING.map((row) => [row[0], row] as const))('%s', (_what, row) => {
    const error = refused(row);
    expect(error).toMatchObject({ letter: row[1], mention: row[3] });
    expect(error.authority).toContain(row[4]);
  });
});

describe('the procedure of each benefit', () => {
  it('is not that of another one', () => {
    for (const facts of [rsa.notification, bonus.notification]) {
      expect(refusal('notification', { ...facts, procedure: 'rectification' }).mention).toBe(
        'procedure',
      );
    }
    for (const facts of [housing.notification, cases.disability, sample.notification2021]) {
      expect(refusal('notification', { ...facts, procedure: 'prior-appeal' }).mention).toBe(
        'procedure',
      );
    }
  });

  it('knows no plan for RSA and activity bonus, and one for the others', () => {
    const names = (facts: FactsOf['notification']) =>
      (
        composeLetter('notification', facts).data.mentions.routes as readonly { name: string }[]
      ).map(({ name }) => name);
    for (const facts of [rsa.notification, bonus.notification]) {
      expect(names(facts)).toEqual(['rectification', 'lump-sum', 'prior-appeal', 'remission']);
    }
    for (const facts of [
      housing.notification,
      cases.health,
      cases.pension,
      cases.aspa,
      cases.disability,
    ]) {
      expect(names(facts)).toEqual([
        'rectification',
        'lump-sum',
        'plan',
        'amicable-appeal',
        'remission',
      ]);
    }
  });

  it('says that claims and appeals suspend, where they do at all times', () => {
    for (const facts of [rsa.notification, bonus.notification]) {
      expect(composeLetter('notification', facts).text).toContain('suspendent la récupération');
    }
    expect(composeLetter('notification', housing.notification).data.mentions).not.toHaveProperty(
      'suspension',
    );
  });
});

describe('the judge', () => {
  it.each([
    ['family', 'social', 'committee'],
    ['old-age', 'social', 'committee'],
    ['aspa', 'social', 'committee'],
    ['health', 'social', 'committee'],
    ['disability', 'social', 'committee'],
    ['rsa', 'administrative', 'departmental-council'],
    ['activity-bonus', 'administrative', 'committee'],
    ['housing', 'administrative', 'director-after-committee'],
  ] as const satisfies readonly (readonly [Regime, string, string])[])(
    'of %s is the %s one, after the %s',
    (regime, judge, first) => {
      const facts = {
        ...sample.notification2021,
        notAcquired: ['fraud'],
        regime,
        procedure:
          regime === 'rsa' || regime === 'activity-bonus' ? 'prior-appeal' : 'rectification',
      } as const;
      const { mentions } = composeLetter('notification', facts).data;
      expect(mentions.remedies).toMatchObject({ judge, first, appealMonths: 2, courtMonths: 2 });
    },
  );

  it('of housing aid is not known before 2020: no letter', () => {
    const facts = {
      ...sample.notification2012,
      regime: 'housing',
      benefit: 'APL',
      on: civilDate('2019-12-31'),
    } as const;
    expect(refusal('notification', facts)).toMatchObject({
      mention: 'remedies',
      authority: expect.arrayContaining(['CCH L825-2']),
    });
    expect(() =>
      composeLetter('notification', { ...facts, on: civilDate('2020-01-01') }),
    ).not.toThrow();
  });
});

describe('the indemnity for fraud', () => {
  it.each([
    ['rsa', '2024-01-01'],
    ['activity-bonus', '2024-01-01'],
    ['disability', '2024-01-01'],
    ['housing', '2024-01-01'],
    ['health', '2022-12-25'],
    ['old-age', '2022-12-25'],
  ] as const)('of %s is claimed from %s, not the day before', (regime, from) => {
    const facts = {
      ...sample.notificationFraud,
      regime,
      procedure: regime === 'rsa' || regime === 'activity-bonus' ? 'prior-appeal' : 'rectification',
      lines: [{ period: '2022-01', paidOn: civilDate('2022-02-05'), amount: '1255.00' }],
    } as const;
    expect(() => composeLetter('notification', { ...facts, on: civilDate(from) })).not.toThrow();
    const eve = civilDate(from === '2024-01-01' ? '2023-12-31' : '2022-12-24');
    expect(refusal('notification', { ...facts, on: eve }).mention).toBe('amount');
  });

  it('does not exist for the ASPA', () => {
    const facts = { ...sample.notificationFraud, regime: 'aspa', notAcquired: ['fraud'] } as const;
    expect(refusal('notification', facts).mention).toBe('amount');
  });
});
