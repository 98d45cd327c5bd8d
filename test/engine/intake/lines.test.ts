import fc from 'fast-check';
import { civilDate } from '../../../engine/calendar/civil';
import { examineLine } from '../../../engine/intake/examine';
import { planOfLetters } from '../../../engine/intake/letterPlan';
import { type FileLine, repeatOf, repeatsWithin } from '../../../engine/intake/repeats';
import type { DebtCase, OperatingOffice } from '../../../engine/lifecycle/types';
import { currentPack } from '../../../law/packs';
import { debtCase, OFFICE as SAMPLE } from '../../ledger/fixtures';

const day = civilDate;
const OFFICE: OperatingOffice = { ...SAMPLE, regimes: ['family'] };

const of2025 = (overrides: Partial<DebtCase> = {}, amount = '300.00', paidOn = '2025-01-05') =>
  debtCase({
    establishedOn: day('2025-03-03'),
    lines: [{ id: 'l', period: paidOn.slice(0, 7), paidOn: day(paidOn), amount }],
    ...overrides,
  });

const examined = (debt: DebtCase, startsOn = '2025-03-10', office = OFFICE) =>
  examineLine({ debt, office, pack: currentPack }, day(startsOn));

describe('a line, on the day on which its debt would begin to be lived', () => {
  it('opens with a notification, under the procedure of that day', () => {
    expect(examined(of2025())).toMatchObject({
      verdict: 'opens',
      end: null,
      letter: true,
      procedure: 'rectification',
    });
  });

  it.each([
    ['below the threshold', of2025({}, '3.00'), 'abandoned', ['CSS D133-2']],
    [
      'barred when it was established',
      of2025({}, '300.00', '2022-01-05'),
      'time-barred',
      ['CSS L553-1'],
    ],
  ])('opens and ends at once, without a letter: %s', (_name, debt, end, because) => {
    expect(examined(debt)).toMatchObject({ verdict: 'opens', end, letter: false, because });
  });

  it.each([
    ['a loan', of2025({ benefit: 'loan' }), '2025-03-10', 'undetermined-law'],
    ['established tomorrow', of2025(), '2025-03-02', 'date-in-the-future'],
    ['barred since it was established', of2025(), '2027-03-10', 'time-barred'],
  ])('is left out, with the article: %s', (_name, debt, startsOn, code) => {
    const verdict = examined(debt, startsOn);
    expect(verdict).toMatchObject({ verdict: 'refused', code, message: expect.any(String) });
    if (code !== 'date-in-the-future')
      expect(verdict.verdict === 'refused' && verdict.because).not.toEqual([]);
  });

  it('is left out when the office does not manage its regime', () => {
    const debt = of2025({ regime: 'housing', benefit: 'APL' });
    expect(examined(debt, '2025-03-10', { ...OFFICE, regimes: ['family'] })).toMatchObject({
      verdict: 'refused',
      code: 'regime-not-managed',
      because: ['CCH L823-9'],
    });
  });

  it('is left out when the office has not chosen what its notification would need', () => {
    const { transition2020: _chosen, ...policies } = OFFICE.policies;
    const debt = debtCase({ establishedOn: day('2020-10-02') });
    expect(examined(debt, '2020-10-10')).toMatchObject({ verdict: 'opens' });
    expect(examined(debt, '2020-10-10', { ...OFFICE, policies })).toMatchObject({
      verdict: 'refused',
      code: 'policy-missing',
      because: expect.arrayContaining(['ordonnance 2019-765 art. 3']),
    });
  });
});

const line = (number: number, id: string, content: string, claim: string): FileLine => ({
  line: number,
  id,
  content,
  claim,
});

describe('repeats', () => {
  it.each<readonly [string, readonly FileLine[], readonly string[]]>([
    ['the same line twice', [line(1, 'a', 'x', 'p'), line(2, 'a', 'x', 'p')], ['2 repeated-line']],
    [
      'one identifier for two debts: neither',
      [line(1, 'a', 'x', 'p'), line(2, 'b', 'y', 'q'), line(3, 'a', 'z', 'r')],
      ['1 contradictory-lines', '3 contradictory-lines'],
    ],
    ['the same payments twice', [line(1, 'a', 'x', 'p'), line(2, 'b', 'y', 'p')], ['2 same-claim']],
    ['different debts', [line(1, 'a', 'x', 'p'), line(2, 'b', 'y', 'q')], []],
  ])('within a file: %s', (_name, lines, expected) => {
    const found = [...repeatsWithin(lines)].map(([number, { code }]) => `${number} ${code}`);
    expect(found.toSorted()).toEqual(expected);
  });

  it('keeps exactly one line of each identifier and of each claim', () => {
    const lines = fc
      .array(fc.tuple(fc.nat(5), fc.nat(2)), { maxLength: 30 })
      .map((drawn) =>
        drawn.map(([id, content], index) =>
          line(index + 1, `d${id}`, `${id}/${content}`, `c${id % 3}`),
        ),
      );
    fc.assert(
      fc.property(lines, (all) => {
        const repeats = repeatsWithin(all);
        const kept = all.filter(({ line: number }) => !repeats.has(number));
        expect(new Set(kept.map(({ id }) => id)).size).toBe(kept.length);
        expect(new Set(kept.map(({ claim }) => claim)).size).toBe(kept.length);
        for (const each of kept) {
          const contents = all.filter(({ id }) => id === each.id).map(({ content }) => content);
          expect(new Set(contents).size).toBe(1);
        }
      }),
      { numRuns: 200 },
    );
  });

  it.each([
    ['already-open', line(1, 'a', 'x', 'p')],
    ['other-content', line(1, 'a', 'y', 'q')],
    ['same-claim', line(1, 'b', 'y', 'p')],
    [undefined, line(1, 'b', 'y', 'q')],
  ])('of an open debt: %s', (code, given) => {
    expect(repeatOf(given, [line(0, 'a', 'x', 'p')])?.code).toBe(code);
  });
});

describe('the days on which letters would leave', () => {
  it.each<readonly [number, number, number, readonly string[]]>([
    [0, 0, 3, []],
    [3, 0, 3, ['2025-12-30 3']],
    [5, 2, 3, ['2025-12-30 1', '2025-12-31 3', '2026-01-01 1']],
    [2, 7, 3, ['2025-12-31 2']],
  ])('%i letters, %i already left, %i a day', (letters, left, daily, expected) => {
    const plan = planOfLetters(letters, day('2025-12-30'), left, daily);
    expect(plan.map(({ on, letters: count }) => `${on} ${count}`)).toEqual(expected);
  });
});
