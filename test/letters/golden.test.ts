import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { composeLetter } from '../../letters/compose';
import { requirementsOf } from '../../letters/mentions';
import { type Case, REGIME_CASES } from './regimeCases';
import * as sample from './sample';

const CASES: readonly Case[] = [
  ['notification-2021', 'notification', sample.notification2021],
  ['notification-2021-fraud', 'notification', sample.notificationFraud],
  ['notification-2012', 'notification', sample.notification2012],
  ['notification-mayotte', 'notification', sample.notificationMayotte],
  ['rectification-refusal', 'rectification-refusal', sample.refusal],
  ['rectification-refusal-partly-late', 'rectification-refusal', sample.partialRefusal],
  ['observations-rejection-2012', 'observations-rejection', sample.observationsRejection],
  ['observations-rejection-mayotte', 'observations-rejection', sample.observationsRejectionMayotte],
  ['demand-2021', 'demand', sample.demand2021],
  ['demand-2012', 'demand', sample.demand2012],
  ['demand-mayotte', 'demand', sample.demandMayotte],
  ['contrainte-2021', 'contrainte', sample.contrainte2021],
  ['contrainte-abroad', 'contrainte', sample.contrainteAbroad],
  ['contrainte-mayotte', 'contrainte', sample.contrainteMayotte],
  ['first-retention', 'first-retention', sample.firstRetention],
  ['first-retention-mayotte', 'first-retention', sample.firstRetentionMayotte],
  ['first-retention-delegate', 'first-retention', sample.firstRetentionDelegate],
  ...REGIME_CASES,
];

const compose = ([, kind, facts]: Case) => {
  switch (kind) {
    case 'notification':
      return composeLetter(kind, facts);
    case 'rectification-refusal':
      return composeLetter(kind, facts);
    case 'observations-rejection':
      return composeLetter(kind, facts);
    case 'demand':
      return composeLetter(kind, facts);
    case 'contrainte':
      return composeLetter(kind, facts);
    case 'first-retention':
      return composeLetter(kind, facts);
  }
};

/** `INDU_GOLDEN=write` rewrites the files, to be read again by a person before they are kept. */
const REWRITE = process.env['INDU_GOLDEN'] === 'write';

describe('letters, word for word', () => {
  it.each(CASES.map((each) => [each[0], each] as const))('%s', (name, each) => {
    const { text } = compose(each);
    const file = join(__dirname, 'golden', `${name}.txt`);
    if (REWRITE) writeFileSync(file, text);
    expect(text).toBe(readFileSync(file, 'utf8'));
  });
});

describe('the data of a letter', () => {
  it.each(CASES.map((each) => [each[0], each] as const))(
    'holds each mandatory mention as a field, with its articles: %s',
    (_name, each) => {
      const { data } = compose(each);
      const [, kind, facts] = each;
      for (const [mention, ...authority] of requirementsOf(kind, facts)) {
        expect(data.mentions).toHaveProperty([mention]);
        expect(data.authorities[mention]).toEqual(authority);
        expect(authority.length).toBeGreaterThan(0);
      }
    },
  );

  it('can be kept as JSON without loss', () => {
    for (const each of CASES) {
      const { data } = compose(each);
      expect(JSON.parse(JSON.stringify(data))).toEqual(data);
    }
  });

  it('gives the figures of the timetable, not only words', () => {
    const { mentions } = composeLetter('notification', sample.notification2021).data;
    expect(mentions).toMatchObject({
      amount: { claimed: '1255.00', indemnity: null },
      payments: [
        { period: '2025-10/2025-11', paidOn: '2025-12-05', amount: '151.90' },
        { period: '2025-12', paidOn: '2026-01-05', amount: '1103.10' },
      ],
      rectification: { days: 20, from: 'reception', forms: ['written', 'oral'] },
      'collection-without-request': {
        afterDays: 20,
        plan: { maxMonths: 12, concludedWithinMonths: 1 },
      },
      'collection-after-silence': { silenceMonths: 1, thenMonths: 2 },
      remedies: { appealMonths: 2, silenceMonths: 2, courtMonths: 2 },
    });
  });
});
