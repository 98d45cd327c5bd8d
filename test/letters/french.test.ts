import { civilDate, civilMonth } from '../../engine/calendar/civil';
import { benefitName } from '../../letters/benefits';
import { frenchCitation } from '../../letters/citations';
import {
  frenchAmount,
  frenchDate,
  frenchMonth,
  frenchMonths,
  frenchPeriod,
} from '../../letters/french';
import { motiveOfCause } from '../../letters/motive';
import { PROCEDURES } from './sample';
import { CAUSES } from '../../law/terms';

it.each([
  ['0.01', '0,01 €'],
  ['476.40', '476,40 €'],
  ['1234.56', '1 234,56 €'],
  ['24229.27', '24 229,27 €'],
  ['1000000.00', '1 000 000,00 €'],
])('writes %s as %s', (amount, expected) => {
  expect(frenchAmount(amount)).toBe(expected.replaceAll(' ', '\u00a0'));
});

it.each(['1', '1.5', '1,50', ''])('does not write an amount given as "%s"', (amount) => {
  expect(() => frenchAmount(amount)).toThrow(RangeError);
});

it.each([
  ['2026-03-01', '1er mars 2026'],
  ['2026-03-02', '2 mars 2026'],
  ['2026-08-31', '31 août 2026'],
  ['2025-12-25', '25 décembre 2025'],
])('writes %s as %s', (date, expected) => {
  expect(frenchDate(civilDate(date))).toBe(expected);
});

it('writes months, periods and numbers of months', () => {
  expect(frenchMonth(civilMonth('2026-02'))).toBe('février 2026');
  expect(frenchPeriod('2025-11')).toBe('novembre 2025');
  expect(frenchPeriod('2025-11/2026-01')).toBe('novembre 2025 à janvier 2026');
  expect(frenchPeriod('rentrée 2025')).toBe('rentrée 2025');
  expect(frenchPeriod('2025-13')).toBe('2025-13');
  expect([1, 2, 12, 18].map(frenchMonths)).toEqual([
    'un mois',
    'deux mois',
    'douze mois',
    '18 mois',
  ]);
});

it.each([
  ['CSS L553-2 al. 1', 'article L. 553-2, al. 1, du code de la sécurité sociale'],
  ['CSS R133-9-2', 'article R. 133-9-2 du code de la sécurité sociale'],
  ['CASF L262-46', 'article L. 262-46 du code de l’action sociale et des familles'],
  ['CCH L823-9', 'article L. 823-9 du code de la construction et de l’habitation'],
  ['CRPA L211-2', 'article L. 211-2 du code des relations entre le public et l’administration'],
  ['C. civ. 2224', 'article 2224 du code civil'],
  ['ordonnance 2002-149 art. 13 al. 1', 'ordonnance 2002-149 art. 13 al. 1'],
])('cites %s as a reader reads it', (citation, expected) => {
  expect(frenchCitation(citation)).toBe(expected);
});

it('names each benefit of the public formats, and no other', () => {
  const codes =
    'AF CF ASF ARS AEEH AEEH-complement PAJE-birth PAJE-adoption PAJE-AB PAJE-PreParE PAJE-CMG AJPP AJPA death-of-child ALF ALS APL AAH RSA PPA';
  for (const code of codes.split(' ')) expect(benefitName(code)).toMatch(/^[a-zéà]/);
  expect(benefitName('af')).toBeNull();
  expect(benefitName('constructor')).toBeNull();
});

it('gives reasons of fact and of law for each cause and procedure', () => {
  for (const procedure of PROCEDURES) {
    for (const cause of CAUSES) {
      const { facts, law } = motiveOfCause(cause, {
        procedure,
        regime: 'family',
        on: civilDate('2021-03-25'),
      });
      expect(facts.length).toBeGreaterThan(40);
      expect(law).toEqual([
        procedure === 'mayotte' ? 'ordonnance 2002-149 art. 13 al. 1' : 'CSS L553-2 al. 1',
      ]);
    }
  }
});
