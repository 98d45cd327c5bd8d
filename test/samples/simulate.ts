import {
  type CivilDate,
  type CivilMonth,
  addDays,
  addToMonth,
  firstDayOfMonth,
  monthOf,
  nextMonth,
} from '../../engine/calendar/civil';
import { type Chronicle, chronicle, fold } from '../../engine/lifecycle/decider';
import type { DebtState, LifecycleContext } from '../../engine/lifecycle/state';
import type { LegalEvent, Office } from '../../engine/lifecycle/types';
import { centsOf } from '../../engine/money/cents';
import { assessRetention } from '../../engine/retention/assess';
import { assessAttachable } from '../../engine/retention/assessAttachable';
import type { AttachableOptions } from '../../engine/retention/attachableCase';
import type { RetentionCase, RetentionOptions } from '../../engine/retention/case';
import { BENEFIT_CODES, type BenefitCode } from '../../law/benefits';
import { currentPack } from '../../law/packs';
import type { PortfolioLine, SampleEvent, Situation } from '../../samples/model';

export interface SimulatedDebt {
  readonly line: PortfolioLine;
  readonly chronicle: Chronicle;
  readonly retentions: readonly LegalEvent[];
}

export interface SimulatedHousehold {
  readonly debts: readonly SimulatedDebt[];
  /** Months in which a retention could have been taken, and the code of the refusal where there was one. */
  readonly refusals: readonly { readonly month: CivilMonth; readonly code: string }[];
  /** From the first establishment to the end of the last debt, or to `until`. */
  readonly months: number;
}

/**
 * The pure engine alone, month by month, on the debts of one household: at each cut-off the decider says
 * what may be retained, the scale how much, and it is executed on the 5th of the next month.
 */
export function simulate(
  lines: readonly PortfolioLine[],
  office: Office,
  until: CivilDate,
): SimulatedHousehold {
  const retained = new Map<string, LegalEvent[]>(lines.map(({ debt }) => [debt.id, []]));
  const refusals: { month: CivilMonth; code: string }[] = [];
  const first = monthOf(earliest(lines));
  let last = first;
  for (let month = first; cutoffOf(month) <= until; month = nextMonth(month)) {
    const states = lines.map((line) => stateOn(line, retained, office, cutoffOf(month)));
    if (states.some((state) => state !== null && state.end === null)) last = month;
    const assessed = assess(lines, states, month, office);
    if (assessed === null) continue;
    if ('refused' in assessed) refusals.push({ month, code: assessed.refused.code });
    else {
      const on = addDays(firstDayOfMonth(nextMonth(month)), 4);
      for (const { debt, amount } of assessed.allocation) {
        retained.get(debt)?.push({ on, kind: 'retention-executed', amount, month });
      }
    }
  }
  return {
    refusals,
    months: monthsFrom(first, last),
    debts: lines.map((line) => ({
      line,
      chronicle: chronicleOf(line, retained, office, until),
      retentions: retained.get(line.debt.id) ?? [],
    })),
  };
}

const CUTOFF_DAY = 20;
const cutoffOf = (month: CivilMonth): CivilDate => addDays(firstDayOfMonth(month), CUTOFF_DAY - 1);

const earliest = (lines: readonly PortfolioLine[]): CivilDate =>
  lines.map(({ debt }) => debt.establishedOn).reduce((a, b) => (b < a ? b : a));

function monthsFrom(first: CivilMonth, last: CivilMonth): number {
  let count = 1;
  for (let month = first; month < last; month = addToMonth(month, 1)) count += 1;
  return count;
}

const contextOf = (line: PortfolioLine, office: Office): LifecycleContext => ({
  debt: line.debt,
  office,
  pack: currentPack,
});

const isLegal = (event: SampleEvent): event is Exclude<SampleEvent, SituationChanged> =>
  event.kind !== 'situation-changed';

type SituationChanged = Extract<SampleEvent, { readonly kind: 'situation-changed' }>;

function factsOf(line: PortfolioLine, retained: ReadonlyMap<string, LegalEvent[]>): LegalEvent[] {
  const own = retained.get(line.debt.id) ?? [];
  return [...line.events.filter(isLegal), ...own].sort((a, b) => (a.on < b.on ? -1 : 1));
}

function stateOn(
  line: PortfolioLine,
  retained: ReadonlyMap<string, LegalEvent[]>,
  office: Office,
  on: CivilDate,
): DebtState | null {
  if (line.debt.establishedOn > on) return null;
  const facts = factsOf(line, retained).filter((event) => event.on <= on);
  const folded = fold(contextOf(line, office), facts, on);
  if ('refusal' in folded) throw new Error(`${line.debt.id}: ${folded.refusal.message}`);
  return folded.step.state;
}

function chronicleOf(
  line: PortfolioLine,
  retained: ReadonlyMap<string, LegalEvent[]>,
  office: Office,
  until: CivilDate,
): Chronicle {
  const told = chronicle(contextOf(line, office), factsOf(line, retained), until);
  if ('refusal' in told) throw new Error(`${line.debt.id}: ${told.refusal.message}`);
  return told.chronicle;
}

function assess(
  lines: readonly PortfolioLine[],
  states: readonly (DebtState | null)[],
  month: CivilMonth,
  office: Office,
): ReturnType<typeof assessRetention> | ReturnType<typeof assessAttachable> | null {
  const debts = lines.flatMap(({ debt }, index) => {
    const state = states[index];
    if (state === undefined || state === null || state.end !== null || !state.retentionLawful)
      return [];
    return [
      {
        id: debt.id,
        regime: debt.regime,
        amount: centsOf(state.claimed),
        outstanding: centsOf(state.outstanding),
        establishedOn: debt.establishedOn,
        fraudIncrease: null,
      },
    ];
  });
  if (debts.length === 0) return null;
  const situation = situationOn(lines, cutoffOf(month));
  if (situation.payable === '0.00') return null;
  const { dependants = 0 } = situation.household;
  const [first] = debts;
  if (first?.regime === 'old-age' || first?.regime === 'aspa') {
    const facts = {
      id: 'case',
      regime: first.regime,
      territory: 'metropole',
      month,
      dependants,
      benefits: situation.benefits.map(({ code, amount }) => ({ code, amount: centsOf(amount) })),
      payable: centsOf(situation.payable),
      debts,
    } as const;
    return assessAttachable(facts, optionsOf(office), currentPack);
  }
  return assessRetention(caseOf(situation, month, debts), optionsOf(office), currentPack);
}

export function situationOn(lines: readonly PortfolioLine[], on: CivilDate): Situation {
  const [line] = lines;
  if (line === undefined) throw new Error('a household has a debt');
  return lines
    .flatMap(({ events }) => events)
    .filter((event): event is SituationChanged => event.kind === 'situation-changed')
    .filter((event) => event.on <= on)
    .sort((a, b) => (a.on < b.on ? -1 : 1))
    .reduce<Situation>(
      (known, { on: _on, kind: _kind, ...changed }) => ({ ...known, ...changed }),
      line.situation,
    );
}

export function caseOf(
  situation: Situation,
  month: CivilMonth,
  debts: RetentionCase['debts'],
): RetentionCase {
  const { household, resources, benefits, housing, payable } = situation;
  return {
    id: 'case',
    regime: debts[0]?.regime ?? 'family',
    territory: 'metropole',
    month,
    household,
    resources: readResources(resources),
    benefits: benefits.flatMap(({ code, amount, monthly, leaveOrSuspension }) =>
      isBenefitCode(code)
        ? [
            {
              code,
              amount: centsOf(amount),
              monthly: monthly ?? true,
              leaveOrSuspension: leaveOrSuspension ?? false,
            },
          ]
        : [],
    ),
    housing:
      housing.kind === 'unknown' ? housing : { kind: 'proved', monthly: centsOf(housing.monthly) },
    fraudIncrease: 'none',
    payable: centsOf(payable),
    debts,
  };
}

const CODES: ReadonlySet<string> = new Set(BENEFIT_CODES);
const isBenefitCode = (code: string): code is BenefitCode => CODES.has(code);

function readResources(resources: Situation['resources']): RetentionCase['resources'] {
  if (resources.kind !== 'unknown') {
    return {
      kind: resources.kind,
      amount: centsOf(resources.amount),
      maintenancePaid: centsOf(resources.maintenancePaid ?? '0.00'),
    };
  }
  const known = resources.lastKnownQuarter;
  return {
    kind: 'unknown',
    lastKnown:
      known === undefined
        ? null
        : {
            amount: centsOf(known.amount),
            maintenancePaid: centsOf('0.00'),
            monthsUnknown: resources.monthsUnknown ?? 0,
          },
  };
}

export function optionsOf(office: Office): RetentionOptions & AttachableOptions {
  const { slices, rounding, acceptReconstructed, pensionRetention2026 } = office.policies;
  if (slices === undefined || rounding === undefined || acceptReconstructed === undefined) {
    throw new Error('the office has not decided');
  }
  return {
    slices,
    rounding,
    acceptReconstructed,
    mayotteCapBase: null,
    pensionRetention2026: pensionRetention2026 ?? null,
    why: false,
  };
}

/** Lines of one debtor, in the order of the file. */
export function households(lines: readonly PortfolioLine[]): readonly (readonly PortfolioLine[])[] {
  const byDebtor = new Map<string, PortfolioLine[]>();
  for (const line of lines) {
    const known = byDebtor.get(line.debt.debtor);
    if (known === undefined) byDebtor.set(line.debt.debtor, [line]);
    else known.push(line);
  }
  return [...byDebtor.values()];
}
