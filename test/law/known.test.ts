import { packKnownOn } from '../../law/known';
import type { Dated, LawPack } from '../../law/pack';
import { currentPack } from '../../law/packs';

/** Three values: set before they held, set on a day not recorded, set after they began to hold. */
const DATES: readonly Pick<Dated, 'from' | 'to' | 'textDate'>[] = [
  { from: '2020-01-01', to: '2021-01-01', textDate: '2019-12-20' },
  { from: '2021-01-01', to: '2022-01-01' },
  { from: '2022-01-01', to: null, textDate: '2022-02-10' },
];

/** The three, each like the first value of that list. */
const dated = <Value extends Dated>([value]: readonly Value[]): readonly Value[] =>
  value === undefined
    ? []
    : DATES.map((dates) => {
        const { textDate: _replaced, ...rest } = value;
        return { ...rest, ...dates } as Value;
      });

const datedIn = <Holder extends { readonly periods: readonly Dated[] }>(
  holder: Holder,
): Holder => ({
  ...holder,
  periods: dated(holder.periods),
});

const { parameters: P } = currentPack;
const PACK: LawPack = {
  name: 'pack-of-three',
  parameters: {
    retentionScaleMetropole: datedIn(P.retentionScaleMetropole),
    retentionScaleMayotte: datedIn(P.retentionScaleMayotte),
    monthlyCeiling: datedIn(P.monthlyCeiling),
    abandonmentThresholds: {
      ...P.abandonmentThresholds,
      scopes: P.abandonmentThresholds.scopes.map(datedIn),
    },
    oldAgeCeilings: datedIn(P.oldAgeCeilings),
    attachableFraction: datedIn(P.attachableFraction),
    rsaSingle: datedIn(P.rsaSingle),
    fraud: {
      ...P.fraud,
      retentionIncrease: dated(P.fraud.retentionIncrease),
      indemnity: dated(P.fraud.indemnity),
    },
    minimumPayment: { ...P.minimumPayment, scopes: P.minimumPayment.scopes.map(datedIn) },
  },
};

/** The first days of the values that a pack holds, by where they stand. */
function valuesIn({ parameters }: LawPack): Record<string, readonly string[]> {
  const { abandonmentThresholds, fraud, minimumPayment, ...plain } = parameters;
  const days = (periods: readonly Dated[]): readonly string[] => periods.map(({ from }) => from);
  return Object.fromEntries([
    ...Object.entries(plain).map(([name, { periods }]) => [name, days(periods)] as const),
    ...abandonmentThresholds.scopes.map(({ scope, periods }) => [scope, days(periods)] as const),
    ...minimumPayment.scopes.map(
      ({ scope, periods }) => [`least ${scope}`, days(periods)] as const,
    ),
    ['retentionIncrease', days(fraud.retentionIncrease)] as const,
    ['indemnity', days(fraud.indemnity)] as const,
  ]);
}

describe('the amounts that could be known on a day', () => {
  test.each([
    ['2019-12-19', 0, 'the day before the first text'],
    ['2019-12-20', 1, 'the day of that text, before its value holds'],
    ['2020-12-31', 1, 'the day before a value whose text is not dated'],
    ['2021-01-01', 2, 'its first day'],
    ['2022-02-09', 2, 'a value holds already, of which the text is to come'],
    ['2022-02-10', 3, 'the day of that text'],
  ])('%s: the first %i (%s)', (day, count) => {
    const all = valuesIn(PACK);
    const expected = ['2020-01-01', '2021-01-01', '2022-01-01'].slice(0, count);
    expect(valuesIn(packKnownOn(PACK, day))).toEqual(
      Object.fromEntries(Object.keys(all).map((name) => [name, expected])),
    );
  });

  test('keep all else: the names, the articles, the roundings', () => {
    expect(packKnownOn(PACK, '2099-12-31')).toEqual(PACK);
    expect(packKnownOn(currentPack, '2099-12-31')).toEqual(currentPack);
  });
});
