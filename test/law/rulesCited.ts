import { type CivilDate, addDays, civilDate } from '../../engine/calendar/civil';
import { PROCEDURES, type ProcedureRow } from '../../engine/deadlines/procedures';
import { DELAY_RULES, type DelayRule } from '../../engine/deadlines/rules';
import { SUSPENSION_TABLE } from '../../engine/deadlines/suspension';
import { TIME_BAR_RULES } from '../../engine/deadlines/time-bar-rules';
import { ORDINANCE_2019 } from '../../law/dates';
import { READ_ON } from '../../law/articleIndex';
import { REMEDIES } from '../../law/remedies';
import { currentPack } from '../../law/packs';
import { cited } from '../../law/article';
import { exclusionsOf } from '../../engine/retention/tables';
import { ranksOf, scaleTextOf } from '../../engine/retention/tables';
import { REGIMES, TERRITORIES, type Regime } from '../../law/terms';

/** A citation, and days on which it must hold: the first and the last of its rule; null: any day. */
export interface CitedRule {
  readonly where: string;
  readonly citation: string;
  readonly days: readonly (string | null)[];
}

/** Every citation of the tables of delays, with the days on which its rule holds. */
export const rulesOfDeadlines = (): readonly CitedRule[] => [
  ...PROCEDURES.map(({ procedure, regimes, authority, from, to, needsTransition2020 }) =>
    rule(
      `procedure ${procedure}, ${regimes.join(' ')}`,
      authority,
      needsTransition2020 ? OLD_TEXTS_FROM : from,
      needsTransition2020 ? ORDINANCE_2019 : to,
    ),
  ),
  ...DELAY_RULES.flatMap(ofDelay),
  ...SUSPENSION_TABLE.flatMap(({ regimes, recourses, authority, from, to, needsTransition2020 }) =>
    authority.map((citation) =>
      rule(
        `suspension ${regimes.join(' ')}, ${recourses.join(' ')}`,
        citation,
        needsTransition2020 ? OLD_TEXTS_FROM : from,
        needsTransition2020 ? ORDINANCE_2019 : to,
      ),
    ),
  ),
  ...TIME_BAR_RULES.flatMap(({ regimes, authority, impossibility, from, to }) => [
    rule(`time-bar ${regimes.join(' ')}`, authority, from, to),
    // Its days are those of the payments; a later text on interruptions holds for them too.
    ...(impossibility === null ? [] : [rule('impossibility', impossibility, null, to)]),
  ]),
];

/** Every text of the matrix of remedies, with the days on which its row holds. */
export const rulesOfRemedies = (): readonly CitedRule[] =>
  REMEDIES.flatMap(({ steps, regimes, texts, from, to }) =>
    texts.map((citation) =>
      // Where no judge is known, the row names the text that answers for later days.
      citation === 'CCH L825-2' && to !== null
        ? { where: 'no judge', citation, days: [null] }
        : rule(`remedies ${regimes.join(' ')}, ${steps.join(' ')}`, citation, from, to),
    ),
  );

/** Between ordonnance 2019-765 and décret 2021-306 an office may follow the texts that held just before. */
const OLD_TEXTS_FROM = civilDate('2019-09-01');

const rule = (
  where: string,
  citation: string,
  from: string | null,
  to: string | null,
): CitedRule => ({
  where,
  citation,
  days: [from, to === null ? READ_ON : addDays(civilDate(to), -1)],
});

/** A delay of a procedure holds on the days of that procedure, within its own. */
function ofDelay({ name, procedures, regimes, territory, authority, length, from, to }: DelayRule) {
  const where = `delay ${name}, ${regimes === 'all' ? 'all' : regimes.join(' ')}`;
  if (procedures === 'any') {
    // Where no text was found, the rule names the one that answers for other days.
    return 'missing' in length
      ? [{ where, citation: authority, days: [null] }]
      : [rule(where, authority, from, to)];
  }
  const isOf = (row: ProcedureRow): boolean =>
    procedures.includes(row.procedure) &&
    (territory === 'both' || territory === row.territory) &&
    (regimes === 'all' || row.regimes.some((each: Regime) => regimes.includes(each)));
  // A demand may open long after the procedure of its notification has given way to another.
  const isOver = (row: ProcedureRow): boolean => from !== null && row.to !== null && row.to <= from;
  // A version named by its date goes on to hold for the debts notified before the next one (décret 2021-306 art. 7).
  const dated = /\(\d{2}\/\d{2}\/\d{4}\)$/.test(authority);
  return PROCEDURES.filter(isOf).map((row) => {
    if (!isOver(row)) return rule(where, authority, later(from, row.from), earlier(to, row.to));
    return dated ? { where, citation: authority, days: [from] } : rule(where, authority, from, to);
  });
}

const later = (one: CivilDate | null, other: CivilDate): CivilDate =>
  one !== null && one > other ? one : other;

function earlier(one: CivilDate | null, other: CivilDate | null): CivilDate | null {
  if (one === null || other === null) return one ?? other;
  return one < other ? one : other;
}

/** Every citation of the rules of the monthly retention and of the dated amounts. */
export const rulesOfRetention = (): readonly CitedRule[] => [
  ...REGIMES.flatMap((regime) => {
    return [
      ...TERRITORIES.flatMap((territory) => {
        const scale = scaleTextOf(regime, territory);
        if (scale === null) return [];
        return [rule(`scale of ${regime}`, cited(scale.authority), scale.from, null)];
      }),
      ...TERRITORIES.flatMap((territory) => {
        const ranks = ranksOf(regime, territory);
        return (ranks?.article.versions ?? []).map(({ from }) =>
          rule(`ranks of ${regime}, ${territory}`, ranks?.article.name ?? '', from, null),
        );
      }),
    ];
  }),
  ...TERRITORIES.flatMap((territory) =>
    exclusionsOf(territory).map(({ code, authority, from }) =>
      rule(`exclusion of ${code}`, cited(authority), from, null),
    ),
  ),
  ...[
    ...currentPack.parameters.fraud.retentionIncrease,
    ...currentPack.parameters.fraud.indemnity,
  ].map(({ article, regime, from, to }) => rule(`fraud, ${regime}`, article, from, to)),
];

/** The articles of the dated amounts; "A, puis B" names texts that followed each other. */
export function articlesOfAmounts(): readonly string[] {
  const { parameters } = currentPack;
  return [
    parameters.retentionScaleMetropole,
    parameters.retentionScaleMayotte,
    parameters.monthlyCeiling,
    parameters.oldAgeCeilings,
    parameters.attachableFraction,
    parameters.rsaSingle,
    ...parameters.abandonmentThresholds.scopes,
    ...parameters.minimumPayment.scopes,
  ].map(({ article }) => article);
}
