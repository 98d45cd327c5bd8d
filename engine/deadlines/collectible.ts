import { addDays, type CivilDate, maxDate } from '../calendar/civil';
import type { RetentionBlock } from './answer';
import type { Claim, ClaimEnd, Course, Running } from './course';
import { remedyOf } from '../remedies/matrix';
import { collectibleByDelays, waitedFor } from './plan';
import type { Awaited, Blocking, ContrainteWhy, HeldUntil, RetentionWhy } from './why';

export interface Collectible {
  readonly retentionFrom: CivilDate | null;
  readonly retentionBlockedBy: RetentionBlock | null;
  readonly contrainteFrom: CivilDate | null;
  readonly why: RetentionWhy;
}

/** What a claim does to collection: nothing, a block, or a first day after it. */
type Held = Blocked | HeldUntil | null;

interface Blocked {
  readonly block: RetentionBlock;
  readonly why: Blocking;
}

/** The first lawful days of retention and contrainte, if nothing more happened (R133-9-2, R133-3). */
export function collectible(course: Course): Collectible {
  const held = heldByClaims(course);
  const plan = planInForce(course);
  const blocked = isBlocked(held) ? held : plan;
  const until = held === null || isBlocked(held) ? null : held;
  const demand = course.running('demand');
  const contrainteFrom =
    demand === null || blocked !== null
      ? null
      : later(addDays(demand.expires, 1), until?.from ?? null);
  const why: RetentionWhy = {
    waitsFor: waitedFor(course).map(awaited),
    blockedBy: course.notifiedOn === null ? null : (blocked?.why ?? null),
    ...(until === null ? {} : { heldUntil: until }),
    ...(demand === null ? {} : { contrainte: contrainteWhy(course, demand, blocked, until) }),
  };
  const none = (block: RetentionBlock): Collectible => ({
    retentionFrom: null,
    retentionBlockedBy: block,
    contrainteFrom,
    why,
  });
  if (course.notifiedOn === null) return none('not-notified');
  if (blocked !== null) return none(blocked.block);
  const gate = collectibleByDelays(course);
  if (gate === null) return none('undetermined');
  const retentionFrom = later(gate, until?.from ?? null);
  return { retentionFrom, retentionBlockedBy: null, contrainteFrom, why };
}

/** The day after the month of the demand (R133-3), or when what suspended collection has ended. */
function contrainteWhy(
  { input: { regime, territory } }: Course,
  demand: Running,
  blocked: Blocked | null,
  until: HeldUntil | null,
): ContrainteWhy {
  const row = remedyOf({ step: 'contrainte', regime, territory, on: demand.expires });
  return {
    waitsFor: awaited(demand),
    blockedBy: blocked?.why ?? null,
    ...(until === null ? {} : { heldUntil: until }),
    authority: [...new Set([demand.authority, ...(row?.texts ?? [])])],
  };
}

/** A plan that was concluded in its month. */
function planInForce({ plan }: Course): Blocked | null {
  if (plan?.concluded !== true) return null;
  const { endedOn, opens, authority } = plan.delay;
  return {
    block: 'plan',
    why: { fact: 'plan-concluded', on: endedOn ?? opens, authority: [authority] },
  };
}

const awaited = ({ name, expires }: Running): Awaited => ({ name, expires });

/** The strongest first. */
const BLOCKS: readonly RetentionBlock[] = [
  'not-notified',
  'contestation',
  'appeal',
  'plan',
  'undetermined',
];

const isBlocked = (held: Held): held is Blocked => held !== null && 'block' in held;

const later = (day: CivilDate, other: CivilDate | null): CivilDate =>
  other === null ? day : maxDate(day, other);

function heldByClaims(course: Course): Held {
  let held: HeldUntil | null = null;
  let open: Blocked | null = null;
  for (const claim of course.claims) {
    const each = heldBy(course, claim);
    if (each === null) continue;
    if (isBlocked(each)) open = strongest(open, each);
    else if (held === null || each.from > held.from) held = each;
  }
  return open ?? held;
}

const strongest = (a: Blocked | null, b: Blocked): Blocked =>
  a === null || BLOCKS.indexOf(b.block) < BLOCKS.indexOf(a.block) ? b : a;

function heldBy(course: Course, claim: Claim): Held {
  const { end, suspension } = claim;
  const why: Blocking = { fact: claim.fact, on: claim.on, authority: suspension.authority };
  if (end?.by === 'acceptance')
    return { block: claim.kind, why: { fact: end.fact, on: end.on, authority: [] } };
  if (suspension.effect === 'continues') return null;
  if (suspension.effect === 'undetermined') {
    if (end?.by === 'withdrawal') return { ...why, from: end.on };
    note(course, suspension.reason ?? '', suspension.authority);
    return { block: 'undetermined', why };
  }
  if (end === null) return { block: claim.kind, why };
  return end.by === 'rejection' ? afterRejection(course, end, why) : { ...why, from: end.on };
}

type Rejection = Extract<ClaimEnd, { readonly by: 'rejection' }>;

/** When a suspension ends after an express rejection: the policy `suspensionEnds`. */
function afterRejection(course: Course, end: Rejection, why: Blocking): Held {
  const choice = course.input.policies.suspensionEnds;
  if (choice === undefined) {
    course.undetermined.push({
      code: 'policy-missing',
      delay: null,
      policy: 'suspensionEnds',
      message:
        'L’organisme doit dire quand la suspension prend fin après un rejet exprès : politique suspensionEnds.',
      authority: ['CSS L553-2', 'CASF L262-46 al. 2', 'CSS L845-3 al. 2'],
    });
    return { block: 'undetermined', why };
  }
  const policies = [{ name: 'suspensionEnds', value: choice }] as const;
  if (choice === 'decision') return { ...why, from: end.on, policies };
  const { next } = end;
  if (next === null) {
    note(course, 'Le délai du recours suivant ne court pas, ou son texte n’est pas connu.', [
      'CSS R142-1-A III',
    ]);
    return { block: 'undetermined', why };
  }
  if (next.endedBy !== null) return { ...why, from: end.on, policies };
  const from = maxDate(addDays(next.expires, 1), end.on);
  return { ...why, from, delay: awaited(next), policies };
}

function note(course: Course, message: string, authority: readonly string[]): void {
  course.undetermined.push({ code: 'undetermined-law', delay: null, message, authority });
}
