import type { ProcedureRule } from '../../law/rule';
import { RULES } from '../../law/rules';
import type { Procedure, Territory, Regime } from '../../law/terms';
import { type CivilDate, civilDate } from '../calendar/civil';

/** A rule of an article's file, with its days as dates. */
export type ProcedureRow = Omit<ProcedureRule, 'from' | 'to' | 'needsTransition2020'> & {
  /** By the day on which the notification was received: [from, to[. */
  readonly from: CivilDate;
  readonly to: CivilDate | null;
  /** True between ordonnance 2019-765 and décret 2021-306, where the office must choose. */
  readonly needsTransition2020: boolean;
};

/** Which procedure a notification opens, by regime and date, from the files of the articles. */
export const PROCEDURES: readonly ProcedureRow[] = RULES.flatMap(({ procedures = [] }) =>
  procedures.map((row) => ({
    ...row,
    from: civilDate(row.from),
    to: row.to === null ? null : civilDate(row.to),
    needsTransition2020: row.needsTransition2020 ?? false,
  })),
).toSorted((one, other) => (one.from < other.from ? -1 : one.from === other.from ? 0 : 1));

/** The row that holds for a notification received on `receivedOn`, or null when no text was found. */
export function procedureRow(
  regime: Regime,
  territory: Territory,
  receivedOn: CivilDate,
): ProcedureRow | null {
  return (
    PROCEDURES.find(
      (each) =>
        each.territory === territory &&
        each.regimes.includes(regime) &&
        receivedOn >= each.from &&
        (each.to === null || receivedOn < each.to),
    ) ?? null
  );
}

const NOTICES: readonly Procedure[] = ['notice-2009', 'notice-2012', 'mayotte'];

/** The procedures under which only a debt that is not contested is collected, after a delay to pay. */
export const isNotice = (procedure: Procedure | null): boolean =>
  procedure !== null && NOTICES.includes(procedure);
