import { EMERGENCY_FROM, EMERGENCY_TO } from '../../law/urgence-2020/ordonnance-2020-306';
import type { Procedure } from '../../law/terms';
import { type CivilDate, addDays } from '../calendar/civil';
import { type DelayLength, delayOf } from '../calendar/delays';
import type { Delay, Undetermined } from './answer';
import type { DeadlineCase, Fact, FactKind } from './case';
import { extended, type Extension, extensionOf } from './distance';
import { procedureRow } from './procedures';
import { type DelayRule, ruleOf } from './rules';
import type { SuspensionAnswer } from './suspension';
import type { DelayWhy, OpensBy, PolicyUsed } from './why';

export type RunningName = DelayRule['name'];

/** A delay while the facts are read: it may still be ended, and ends with the one it is chained to. */
export interface Running extends Delay {
  readonly name: RunningName;
  readonly why: DelayWhy;
  endedBy: FactKind | null;
  endedOn: CivilDate | null;
  /** The delay whose end opens this one: if that one is ended by a fact, this one never opens. */
  readonly after: Running | null;
}

/** A contestation or an appeal, and what became of it. */
export interface Claim {
  readonly kind: 'contestation' | 'appeal';
  readonly stage: 'contestation' | 'committee' | 'court';
  /** What made it. */
  readonly fact: FactKind;
  readonly on: CivilDate;
  readonly suspension: SuspensionAnswer;
  /** Does the acknowledgement state the remedies against silence? */
  readonly remediesStated: boolean;
  /** Made while the decision could still be appealed. */
  readonly inTime: boolean;
  end: ClaimEnd | null;
}

export type ClaimEnd =
  /** `appealed`: rejected, while the next recourse had already been made. */
  | { readonly by: 'withdrawal' | 'appealed'; readonly on: CivilDate }
  | { readonly by: 'acceptance'; readonly on: CivilDate; readonly fact: FactKind }
  /** `next`: the delay of the next recourse; null when it does not run, or no text was found. */
  | { readonly by: 'rejection'; readonly on: CivilDate; readonly next: Running | null };

export interface PlanTrack {
  readonly delay: Running;
  /** Null when the plan was accepted while a request was pending. */
  readonly gate: readonly Running[] | null;
  concluded: boolean;
}

/** The texts give no answer at all: the whole case is refused. */
export class CaseUndetermined extends Error {
  constructor(
    message: string,
    readonly authority: readonly string[],
  ) {
    super(message);
    this.name = 'CaseUndetermined';
  }
}

/** What the facts have made of a case so far. Lives only inside `computeDeadlines`. */
export class Course {
  readonly delays: Running[] = [];
  readonly undetermined: Undetermined[] = [];
  readonly claims: Claim[] = [];
  notifiedOn: CivilDate | null = null;
  remediesStated = true;
  procedure: Procedure | null = null;
  /** Delays that must have run out before retention; null when one of them is not known. */
  gate: readonly Running[] | null = null;
  /** `early`: asked before any notification, and counted from its reception. */
  request: 'none' | 'early' | 'pending' | 'refused' = 'none';
  plan: PlanTrack | null = null;
  /** The fact that is being read. */
  fact: Fact | null = null;

  constructor(readonly input: DeadlineCase) {}

  /**
   * Opens a delay on the day `opens`, or at the end of `after`. Null when no text opens it, or when its
   * length must come from the office or from a text that was not found (noted as undetermined).
   */
  open(name: RunningName, opens: CivilDate, options: OpenOptions = {}): Running | null {
    const { regime, territory } = this.input;
    const procedure = this.procedureOn(opens);
    const rule = ruleOf(name, { regime, territory, procedure, on: options.ruledOn ?? opens });
    if (rule === null) return null;
    const length = this.lengthOf(rule);
    if (length === null) return null;
    const extension = this.extensionOf(rule);
    if (extension === null) return null;
    const law = options.authority ?? rule.authority;
    const ruled = extended(length, law, extension);
    const end = delayOf(opens, ruled.length, this.input.days);
    const { expires, rolled } = end;
    const delay: Running = {
      name,
      opens,
      expires,
      rolled,
      endedBy: null,
      endedOn: null,
      authority: ruled.authority,
      after: options.after ?? null,
      why: {
        opensBy: this.opensBy(opens, options),
        length,
        procedure: rule.procedures === 'any' ? null : procedure,
        counted: end.unrolled,
        movedTo: rolled ? expires : null,
        ...distanceOf(extension),
        ...policiesUsed(this.policiesOf(rule, extension)),
        authority: [law, 'CPC 641', ...(rolled ? ['CPC 642'] : [])],
      },
    };
    this.delays.push(delay);
    return delay;
  }

  /** The last delay of that name that no fact has ended. */
  running(name: RunningName): Running | null {
    return this.delays.findLast((delay) => delay.name === name && delay.endedBy === null) ?? null;
  }

  /** The running delay of that name, when the act of `fact` comes before its end. */
  inTime(name: RunningName, fact: Fact): Running | null {
    const delay = this.running(name);
    return delay !== null && fact.on <= delay.expires ? delay : null;
  }

  /** Ends the running delay of that name, unless it has already run out. */
  end(name: RunningName, fact: Fact): void {
    const delay = this.inTime(name, fact);
    if (delay !== null) this.endDelay(delay, fact);
  }

  endDelay(delay: Running, fact: Fact): void {
    if (delay.opens > fact.on || (delay.after !== null && delay.opens >= fact.on)) {
      this.drop(delay);
      return;
    }
    delay.endedBy = fact.kind;
    delay.endedOn = fact.on;
    this.dropAfter(delay);
  }

  /** The first day on which retention would be lawful by the delays alone; null when not known. */
  gateDay(): CivilDate | null {
    if (this.gate === null) return null;
    let last: CivilDate | null = null;
    for (const delay of this.gate) if (last === null || delay.expires > last) last = delay.expires;
    return last === null ? null : addDays(last, 1);
  }

  private drop(delay: Running): void {
    const index = this.delays.indexOf(delay);
    if (index >= 0) this.delays.splice(index, 1);
    this.dropAfter(delay);
  }

  private dropAfter(delay: Running): void {
    for (const chained of this.delays.filter((each) => each.after === delay)) this.drop(chained);
  }

  /** The procedure of the notification; what comes without a known one is counted by the texts of its own day. */
  procedureOn(on: CivilDate): Procedure | null {
    if (this.notifiedOn !== null) return this.procedure;
    return procedureRow(this.input.regime, this.input.territory, on)?.procedure ?? null;
  }

  private opensBy(opens: CivilDate, { after }: OpenOptions): OpensBy {
    if (after !== undefined) return { delay: after.name, expired: after.expires };
    if (this.fact === null) throw new Error('a delay is opened by a fact');
    return { fact: this.fact.kind, on: opens };
  }

  /** The choices of the office without which the delay would not be this one. */
  private policiesOf({ name, length, procedures }: DelayRule, { months }: Extension): PolicyUsed[] {
    const { policies, regime, territory } = this.input;
    const notice =
      this.notifiedOn === null ? null : procedureRow(regime, territory, this.notifiedOn);
    const names = [
      ...(notice?.needsTransition2020 === true && procedures !== 'any'
        ? (['transition2020'] as const)
        : []),
      ...('policy' in length ? [length.policy] : []),
      ...(name === 'opposition' && months > 0 ? (['distanceOnOpposition'] as const) : []),
    ];
    return names.flatMap((policy) => {
      const value = policies[policy];
      return value === undefined ? [] : [{ name: policy, value }];
    });
  }

  private lengthOf(rule: DelayRule): DelayLength | null {
    const { length } = rule;
    if ('missing' in length) {
      this.undetermined.push({
        code: 'undetermined-law',
        delay: rule.name,
        message: length.missing,
        authority: [rule.authority],
      });
      return null;
    }
    if (!('policy' in length)) return length;
    const months = this.input.policies[length.policy];
    if (months !== undefined) return { months };
    this.undetermined.push({
      code: 'policy-missing',
      delay: rule.name,
      policy: length.policy,
      message: `L’organisme doit dire la durée de ce délai : politique ${length.policy}.`,
      authority: [rule.authority],
    });
    return null;
  }

  private extensionOf(rule: DelayRule): Extension | null {
    const extension = extensionOf(rule, this.input);
    if (!('policyMissing' in extension)) return extension;
    this.undetermined.push({
      code: 'policy-missing',
      delay: 'opposition',
      policy: 'distanceOnOpposition',
      message:
        'L’organisme doit dire si l’opposition est augmentée à raison des distances : politique distanceOnOpposition.',
      authority: extension.policyMissing,
    });
    return null;
  }
}

export interface OpenOptions {
  readonly after?: Running;
  /** Replaces the authority of the rule by a more precise one. */
  readonly authority?: string;
  /** The day whose text holds, when it is not the opening. */
  readonly ruledOn?: CivilDate;
}

const distanceOf = ({ months, authority }: Extension): Pick<DelayWhy, 'distance'> =>
  months === 0 ? {} : { distance: { months, authority: authority ?? 'CPC 643' } };

const policiesUsed = (policies: readonly PolicyUsed[]): Pick<DelayWhy, 'policies'> =>
  policies.length === 0 ? {} : { policies };

/** Ordonnances 2020-306 and 2020-312 moved the delays of that time; their text is not known here. */
export const crossesEmergency = (opens: CivilDate, end: CivilDate): boolean =>
  opens <= EMERGENCY_TO && end >= EMERGENCY_FROM;

export const EMERGENCY_AUTHORITY: readonly string[] = [
  'ordonnance 2020-306',
  'ordonnance 2020-312',
];
