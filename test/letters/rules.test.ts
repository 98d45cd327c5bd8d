import { civilDate } from '../../engine/calendar/civil';
import { composeLetter } from '../../letters/compose';
import type { FactsOf } from '../../letters/facts';
import { assemble, draftOf, LetterRefused } from '../../letters/letter';
import { requirementsOf } from '../../letters/mentions';
import { refusal } from './refusal';
import * as sample from './sample';

describe('a procedure out of its time', () => {
  it.each([
    ['the notification of 2021 on the eve of its law', sample.notification2021, '2021-03-24'],
    ['the notification of 2012 from the law of 2021', sample.notification2012, '2021-03-25'],
    ['the notification of 2012 before its law', sample.notification2012, '2012-09-09'],
    ['the notification of Mayotte before its law', sample.notificationMayotte, '2011-12-31'],
  ])('%s is refused', (_what, facts, on) => {
    expect(refusal('notification', { ...facts, on: civilDate(on) }).mention).toBe('procedure');
  });

  it('has its boundaries on the right days', () => {
    const lines = [{ period: '2012-01', paidOn: civilDate('2012-02-05'), amount: '92.25' }];
    for (const [facts, on] of [
      [sample.notification2021, '2021-03-25'],
      [sample.notification2012, '2021-03-24'],
      [sample.notification2012, '2012-09-10'],
    ] as const) {
      expect(() =>
        composeLetter('notification', { ...facts, lines, claimed: '92.25', on: civilDate(on) }),
      ).not.toThrow();
    }
  });

  it('knows no rectification before 2021 nor in Mayotte, and no observations since in metropole', () => {
    for (const procedure of ['notice-2012', 'mayotte'] as const) {
      expect(refusal('rectification-refusal', { ...sample.refusal, procedure }).mention).toBe(
        'procedure',
      );
    }
    const facts = { ...sample.observationsRejection, procedure: 'rectification' } as const;
    expect(refusal('observations-rejection', facts).mention).toBe('procedure');
  });

  it('knows no indemnity for fraud before 2024, nor in Mayotte', () => {
    const fraud = sample.notificationFraud;
    const lines = [{ period: '2023-01', paidOn: civilDate('2023-02-05'), amount: '1255.00' }];
    const before = refusal('notification', { ...fraud, lines, on: civilDate('2023-12-31') });
    expect(before).toMatchObject({
      mention: 'amount',
      reason: expect.stringContaining('aucun texte'),
    });
    expect(
      composeLetter('notification', { ...fraud, lines, on: civilDate('2024-01-01') }).text,
    ).toContain('125,50');
    const mayotte = { ...sample.notificationMayotte, indemnity: '9.23', claimed: '101.48' };
    expect(refusal('notification', mayotte).mention).toBe('amount');
  });
});

it('knows no indemnity where no fraud is found', () => {
  const open = { ...sample.notificationFraud, remission: 'open' } as const;
  expect(refusal('notification', open)).toMatchObject({
    mention: 'amount',
    reason: 'une indemnité est réclamée sans qu’une fraude soit constatée',
  });
});

describe('data of third parties', () => {
  const THIRD = {
    evidence: [
      { obtained: 'right-of-communication', content: 'bulletins de paie', origin: 'un employeur' },
    ],
  } as const;
  const HEADING = 'Informations obtenues de tiers';

  it('are told with their content and origin, and copies are offered before collection', () => {
    for (const text of [
      composeLetter('notification', { ...sample.notification2021, ...THIRD }).text,
      composeLetter('notification', { ...sample.notification2012, ...THIRD }).text,
      composeLetter('rectification-refusal', { ...sample.refusal, ...THIRD }).text,
      composeLetter('observations-rejection', { ...sample.observationsRejection, ...THIRD }).text,
      composeLetter('demand', { ...sample.demand2021, ...THIRD }).text,
    ]) {
      expect(text).toContain('bulletins de paie ; origine : un employeur');
      expect(text).toContain(
        'une copie de ces documents vous est communiquée avant la mise en recouvrement',
      );
    }
  });

  it('are not spoken of when none were used', () => {
    for (const obtained of ['declared-by-debtor', 'held-by-organism'] as const) {
      const { text, data } = composeLetter('notification', {
        ...sample.notification2021,
        evidence: [{ obtained }],
      });
      expect(text).not.toContain(HEADING);
      expect(data.mentions).not.toHaveProperty('third-party-data');
    }
  });
});

describe('the open routes', () => {
  const names = (kind: 'notification', facts: FactsOf['notification']) =>
    (composeLetter(kind, facts).data.mentions.routes as readonly { readonly name: string }[]).map(
      ({ name }) => name,
    );

  it('are all listed, each with its delay, and exclude none', () => {
    expect(names('notification', sample.notification2021)).toEqual([
      'rectification',
      'lump-sum',
      'plan',
      'amicable-appeal',
      'remission',
    ]);
    expect(names('notification', sample.notification2012)).toEqual([
      'observations',
      'lump-sum',
      'amicable-appeal',
      'remission',
    ]);
    expect(composeLetter('notification', sample.notification2021).text).toContain(
      'ne s’excluent pas',
    );
  });

  it('do not offer a remission that fraud excludes, and say so', () => {
    expect(names('notification', sample.notificationFraud)).not.toContain('remission');
    expect(composeLetter('notification', sample.notificationFraud).text).toContain(
      'Une remise n’est pas possible',
    );
  });
});

describe('silence of the commission', () => {
  it.each([
    ['2018-12-31', 'Sans réponse un mois après'],
    ['2019-01-01', 'Sans réponse deux mois après'],
  ])('in a letter of %s', (on, words) => {
    const facts = { ...sample.notification2012, on: civilDate(on) };
    expect(composeLetter('notification', facts).text).toContain(words);
  });

  it('stays one month in Mayotte', () => {
    const facts = { ...sample.notificationMayotte, on: civilDate('2019-06-03') };
    expect(composeLetter('notification', facts).text).toContain('Sans réponse un mois après');
  });
});

it('tells from when the opposition runs: notification or service since 11/05/2017, service alone before', () => {
  const lines = [{ period: '2016-01', paidOn: civilDate('2016-02-05'), amount: '900.00' }];
  const received = {
    ...sample.contrainte2021.demand,
    on: civilDate('2017-01-02'),
    receivedOn: civilDate('2017-01-05'),
  };
  const text = (on: string) =>
    composeLetter('contrainte', {
      ...sample.contrainte2021,
      procedure: 'notice-2012',
      lines,
      demand: received,
      on: civilDate(on),
    }).text;
  expect(text('2017-05-11')).toContain(
    'quinze jours à compter de la notification ou de la signification',
  );
  expect(text('2017-05-10')).toContain('quinze jours à compter de la signification');
});

it('requires the month of the demand to be over: its last day is too early, the next is not', () => {
  const on = (day: string) => ({ ...sample.contrainte2021, on: civilDate(day) });
  expect(refusal('contrainte', on('2026-08-10')).mention).toBe('demand');
  expect(() => composeLetter('contrainte', on('2026-08-11'))).not.toThrow();
});

describe('a template that lost a mention', () => {
  const draft = draftOf('notification', sample.notification2021);
  const required = requirementsOf('notification', sample.notification2021).map(([name]) => name);
  const sections = required.map((mention) => draft.section(mention, '', ['Des mots.'], null));

  it('gives no letter, whichever it is', () => {
    expect(() => assemble(draft, 'Titre', sections)).not.toThrow();
    for (const mention of required) {
      const without = sections.filter((section) => section.mention !== mention);
      expect(() => assemble(draft, 'Titre', without)).toThrow(LetterRefused);
      const empty = sections.map((section) =>
        section.mention === mention ? { ...section, paragraphs: [' '] } : section,
      );
      expect(() => assemble(draft, 'Titre', empty)).toThrow(LetterRefused);
    }
  });
});

it('never repeats a fact in a refusal', () => {
  const error = refusal('notification', {
    ...sample.notification2021,
    benefit: 'Mme Martin',
    claimed: 'Martin',
  });
  expect(error.message).not.toContain('Martin');
});

describe('after a demand without effect', () => {
  const said = (enforcement: 'contrainte' | 'writ' | 'none') =>
    composeLetter('demand', { ...sample.demand2021, enforcement });

  it('a contrainte is announced only where a text gives one', () => {
    expect(said('contrainte').text).toContain('peut décerner une contrainte');
    expect(said('none').text).toContain('aucune contrainte ne peut être décernée');
    expect(said('none').data.mentions['contrainte-announced']).toMatchObject({ by: 'none' });
  });

  it('no contrainte leaves when no known text names the judge of the opposition', () => {
    const facts = {
      ...sample.contrainte2021,
      regime: 'housing',
      procedure: 'notice-2012',
      demand: {
        on: civilDate('2019-08-01'),
        receivedOn: civilDate('2019-08-02'),
        amount: sample.contrainte2021.demand.amount,
      },
      lines: [
        {
          period: '2019-01',
          paidOn: civilDate('2019-02-05'),
          amount: sample.contrainte2021.claimed,
        },
      ],
    } as const;
    const on2019 = { ...facts, on: civilDate('2019-12-31') };
    expect(refusal('contrainte', on2019)).toMatchObject({ mention: 'court-address' });
    expect(() =>
      composeLetter('contrainte', { ...facts, on: civilDate('2020-01-02') }),
    ).not.toThrow();
  });
});
