import type { CivilDate } from '../engine/calendar/civil';
import { acts, fold } from '../engine/lifecycle/decider';
import { planOf } from '../engine/lifecycle/planFollowed';
import { replay } from '../engine/lifecycle/replay';
import type { LifecycleContext } from '../engine/lifecycle/state';
import { packNamed } from '../law/packs';
import type { LoadedDebt } from '../ledger/types';
import { type ApiDeps, EngineUnavailable } from './ports';
import { unknownDebt } from './problems';
import type { DebtFileAnswer, StandingAnswer } from './schemas/answers';

/** The file of a debt, with what the law makes of it on its own legal today. Throws a `Problem` when it is unknown. */
export async function debtFile(deps: ApiDeps, id: string): Promise<DebtFileAnswer> {
  const file = await deps.ledger.showDebt(id);
  if (file === null) throw unknownDebt();
  const { debt } = file;
  return {
    row: file.row,
    office: file.office,
    creditor: debt.creditor,
    territory: debt.territory,
    cause: debt.cause,
    lines: debt.lines,
    epoch: file.epoch,
    permit: file.permit,
    // The law of another organism's claim is that organism's to apply.
    standing: file.row.kind === 'own' ? await standingOf(deps, id) : null,
    facts: file.facts.map((fact) => ({ ...fact })),
    conflicts: file.conflicts.map((act) => ({ ...act })),
    phases: file.phases,
    journal: file.journal,
    letters: file.letters,
    tasks: file.tasks,
  };
}

/** Null when the engine is down: it alone knows the legal today of the debt. */
async function standingOf(deps: ApiDeps, id: string): Promise<StandingAnswer | null> {
  const today = await todayOrNull(deps, id);
  return today === null ? null : standingOn(await deps.ledger.loadDebt(id), today);
}

/** Judges the recorded facts by the decider that the workflow itself uses, under the same law pack. */
function standingOn(loaded: LoadedDebt, today: CivilDate): StandingAnswer {
  const ctx: LifecycleContext = {
    debt: loaded.debt,
    office: loaded.office,
    pack: packNamed(loaded.pack),
  };
  const answer = fold(ctx, loaded.facts, today);
  if ('refusal' in answer) {
    return { today, delays: [], plan: null, acts: [], refused: answer.refusal };
  }
  const { state } = answer.step;
  const course = replay(ctx, state.facts, today);
  return {
    today,
    delays: [...course.delays.values()],
    plan: planOf(ctx, state, today),
    acts: acts(ctx, state, today),
    refused: null,
  };
}

async function todayOrNull(deps: ApiDeps, id: string): Promise<CivilDate | null> {
  try {
    return await deps.today(id);
  } catch (error) {
    if (error instanceof EngineUnavailable) return null;
    throw error;
  }
}
