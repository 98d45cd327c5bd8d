import { addDays, type CivilDate, maxDate } from '../calendar/civil';
import type { RetentionBlock } from './case';
import type { Claim, ClaimEnd, Course } from './course';
import { collectibleByDelays } from './plan';

export interface Collectible {
  readonly retentionFrom: CivilDate | null;
  readonly retentionBlockedBy: RetentionBlock | null;
  readonly contrainteFrom: CivilDate | null;
}

/** What the claims do to collection: nothing, a block, or a first day after them. */
type Held = RetentionBlock | CivilDate | null;

/** The first lawful days of retention and contrainte, if nothing more happened (R133-9-2, R133-3). */
export function collectible(course: Course): Collectible {
  const held = heldByClaims(course);
  const demand = course.running('demand');
  const blocked = isBlock(held) || course.plan?.concluded === true;
  const contrainteFrom =
    demand === null || blocked ? null : later(addDays(demand.expires, 1), dayOf(held));
  if (course.notifiedOn === null) return none('not-notified', contrainteFrom);
  if (isBlock(held)) return none(held, contrainteFrom);
  if (course.plan?.concluded === true) return none('plan', contrainteFrom);
  const gate = collectibleByDelays(course);
  if (gate === null) return none('undetermined', contrainteFrom);
  const retentionFrom = later(later(gate, course.floor), dayOf(held));
  return { retentionFrom, retentionBlockedBy: null, contrainteFrom };
}

const none = (block: RetentionBlock, contrainteFrom: CivilDate | null): Collectible => ({
  retentionFrom: null,
  retentionBlockedBy: block,
  contrainteFrom,
});

const BLOCKS: readonly string[] = [
  'not-notified',
  'contestation',
  'appeal',
  'plan',
  'undetermined',
];

const isBlock = (held: Held): held is RetentionBlock => held !== null && BLOCKS.includes(held);

const dayOf = (held: Held): CivilDate | null => (held === null || isBlock(held) ? null : held);

const later = (day: CivilDate, other: CivilDate | null): CivilDate =>
  other === null ? day : maxDate(day, other);

function heldByClaims(course: Course): Held {
  let held: CivilDate | null = null;
  let open: RetentionBlock | null = null;
  for (const claim of course.claims) {
    const each = heldBy(course, claim);
    if (isBlock(each)) open = strongest(open, each);
    else if (each !== null) held = later(each, held);
  }
  return open ?? held;
}

const strongest = (a: RetentionBlock | null, b: RetentionBlock): RetentionBlock =>
  a === null || BLOCKS.indexOf(b) < BLOCKS.indexOf(a) ? b : a;

function heldBy(course: Course, claim: Claim): Held {
  const { end, suspension } = claim;
  if (end?.by === 'acceptance') return claim.kind;
  if (suspension.effect === 'continues') return null;
  if (suspension.effect === 'undetermined') {
    if (end?.by === 'withdrawal') return end.on;
    note(course, suspension.reason ?? '', suspension.authority);
    return 'undetermined';
  }
  if (end === null) return claim.kind;
  return end.by === 'rejection' ? afterRejection(course, end) : end.on;
}

type Rejection = Extract<ClaimEnd, { readonly by: 'rejection' }>;

/** When a suspension ends after an express rejection: the policy `suspensionEnds`. */
function afterRejection(course: Course, end: Rejection): Held {
  const choice = course.input.policies.suspensionEnds;
  if (choice === 'decision') return end.on;
  if (choice === undefined) {
    course.undetermined.push({
      code: 'policy-missing',
      delay: null,
      policy: 'suspensionEnds',
      message:
        'L’organisme doit dire quand la suspension prend fin après un rejet exprès : politique suspensionEnds.',
      authority: ['CSS L553-2', 'CASF L262-46 al. 2', 'CSS L845-3 al. 2'],
    });
    return 'undetermined';
  }
  if (end.next === null) {
    note(course, 'Le délai du recours suivant ne court pas, ou son texte n’est pas connu.', [
      'CSS R142-1-A III',
    ]);
    return 'undetermined';
  }
  return end.next.endedBy === null ? maxDate(addDays(end.next.expires, 1), end.on) : end.on;
}

function note(course: Course, message: string, authority: readonly string[]): void {
  course.undetermined.push({ code: 'undetermined-law', delay: null, message, authority });
}
