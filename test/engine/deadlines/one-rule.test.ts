import { civilDate } from '../../../engine/calendar/civil';
import { PROCEDURES } from '../../../engine/deadlines/procedures';
import { DELAY_RULES, rulesHolding } from '../../../engine/deadlines/rules';
import { SUSPENSION_TABLE } from '../../../engine/deadlines/suspension';
import { TIME_BAR_RULES } from '../../../engine/deadlines/time-bar-rules';
import { RECOURSES, REGIMES, TERRITORIES, type Regime, type Territory } from '../../../law/terms';

type Spell = { readonly from: string | null; readonly to: string | null };

/** The first day of every spell of the tables, and the last before it. */
const DAYS = [
  ...new Set(
    [...DELAY_RULES, ...SUSPENSION_TABLE, ...TIME_BAR_RULES, ...PROCEDURES].flatMap(
      ({ from, to }) => [from, to].filter((day) => day !== null),
    ),
  ),
  civilDate('1990-01-01'),
  civilDate('2026-01-01'),
];

const holds = ({ from, to }: Spell, day: string): boolean =>
  (from === null || day >= from) && (to === null || day < to);

/** The articles speak for cases of their own: their order says nothing. */
describe.each(REGIMES)('%s: no two rules answer at once', (regime) => {
  it.each(TERRITORIES)('in %s', (territory) => {
    const doubles: string[] = [];
    for (const on of DAYS) {
      const procedures = PROCEDURES.filter(
        (row) => row.territory === territory && row.regimes.includes(regime) && holds(row, on),
      );
      const bars = TIME_BAR_RULES.filter(
        (row) =>
          row.territories.includes(territory) && row.regimes.includes(regime) && holds(row, on),
      );
      if (procedures.length > 1) doubles.push(`${on} procedures`);
      if (bars.length > 1) doubles.push(`${on} time-bars`);
      for (const procedure of [null, ...procedures.map((row) => row.procedure)]) {
        for (const name of new Set(DELAY_RULES.map((rule) => rule.name))) {
          const found = rulesHolding(name, { regime, territory, procedure, on });
          if (found.length > 1) doubles.push(`${on} ${name} under ${procedure ?? 'none'}`);
        }
      }
      for (const recourse of RECOURSES) {
        const found = SUSPENSION_TABLE.filter(
          (row) =>
            row.territory === territory &&
            row.regimes.includes(regime) &&
            row.recourses.includes(recourse) &&
            holds(row, on),
        );
        if (new Set(found.map(({ by }) => by)).size < found.length)
          doubles.push(`${on} ${recourse}`);
      }
    }
    expect(doubles).toEqual([]);
  });
});

it('a general rule holds wherever the narrower one does not', () => {
  const question = { procedure: null, on: civilDate('2015-06-01') } as const;
  const demand = (regime: Regime, territory: Territory): string | undefined =>
    rulesHolding('demand', { ...question, regime, territory })[0]?.authority;
  expect(demand('family', 'mayotte')).toBe('décret 2002-423 art. 5-3');
  expect(demand('family', 'metropole')).toBe('CSS R133-3');
  expect(demand('rsa', 'mayotte')).toBe('CSS R133-3');
});

it.each([
  [
    'of 2010, demanded in 2011: no month in R133-9-2 yet',
    'notice-2009',
    '2011-03-01',
    'CSS R133-3',
  ],
  [
    'of 2010, demanded in 2015: the text of 2012 gives the month',
    'notice-2009',
    '2015-03-02',
    'CSS R133-9-2 al. 2 (10/09/2012)',
  ],
  [
    'of 2010, demanded in 2022: that of 2021 is for debts notified since (décret 2021-306 art. 7)',
    'notice-2009',
    '2022-03-01',
    'CSS R133-9-2 al. 2 (10/09/2012)',
  ],
  ['of 2019, demanded in 2022: so', 'notice-2012', '2022-03-01', 'CSS R133-9-2 al. 2 (10/09/2012)'],
  ['of 2022', 'rectification', '2022-09-01', 'CSS R133-9-2 V'],
] as const)(
  'by which text a demand gives a month, for a notification %s',
  (_, procedure, on, text) => {
    const question = {
      regime: 'family',
      territory: 'metropole',
      procedure,
      on: civilDate(on),
    } as const;
    expect(rulesHolding('demand', question).map(({ authority }) => authority)).toEqual([text]);
  },
);
