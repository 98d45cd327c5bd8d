import type { CivilDate } from '../calendar/civil';
import { formatCents } from '../money/cents';
import { type Course, outstandingOf } from './course';
import { CaseRefused } from './refusals';
import { nextTimer, replay } from './replay';
import type { ActName, ActVerdict, DebtState, LifecycleContext } from './state';
import { EVENT_TABLES } from './tables/all';
import type { LegalEvent } from './types';

/** An act, and the event that it would be: what the tables say of the event is what may be said of the act. */
interface ActLine {
  readonly act: ActName;
  /** French: what is possible. */
  readonly possible: string;
  readonly event: (on: CivilDate, outstanding: string) => LegalEvent;
}

const ACTS: readonly ActLine[] = [
  {
    act: 'contest',
    possible: 'Le débiteur peut contester.',
    event: (on) => ({ on, kind: 'contestation' }),
  },
  {
    act: 'withdraw-contestation',
    possible: 'Le débiteur peut retirer sa contestation.',
    event: (on) => ({ on, kind: 'contestation-withdrawn' }),
  },
  {
    act: 'decide-contestation',
    possible: 'La contestation peut être tranchée.',
    event: (on) => ({ on, kind: 'contestation-decided', outcome: 'rejected' }),
  },
  {
    act: 'request-rectification',
    possible: 'Le débiteur peut demander la rectification.',
    event: (on) => ({ on, kind: 'rectification-requested', form: 'written' }),
  },
  {
    act: 'decide-rectification',
    possible: 'La demande de rectification peut être tranchée.',
    event: (on) => ({ on, kind: 'rectification-refusal-decided', extent: 'wholly' }),
  },
  {
    act: 'pay',
    possible: 'Le débiteur peut payer.',
    event: (on, outstanding) => ({ on, kind: 'payment-received', amount: outstanding }),
  },
  {
    act: 'accept-plan',
    possible: 'Le principe d’un échéancier peut être accepté.',
    event: (on) => ({ on, kind: 'plan-accepted' }),
  },
  {
    act: 'conclude-plan',
    possible: 'Un échéancier de douze mois au plus peut être conclu.',
    event: (on) => ({ on, kind: 'plan-concluded', months: 12 }),
  },
  {
    act: 'break-plan',
    possible: 'L’échéancier peut être constaté rompu.',
    event: (on) => ({ on, kind: 'plan-broken' }),
  },
  {
    act: 'retain',
    possible: 'La retenue mensuelle est possible.',
    event: (on, outstanding) => ({
      on,
      kind: 'retention-executed',
      amount: outstanding,
      month: on.slice(0, 7),
    }),
  },
  {
    act: 'send-demand',
    possible: 'La mise en demeure peut être envoyée.',
    event: (on) => ({ on, kind: 'demand-sent' }),
  },
  {
    act: 'sign-contrainte',
    possible: 'Le directeur peut signer la contrainte.',
    event: (on) => ({ on, kind: 'contrainte-signed', by: 'director' }),
  },
  {
    act: 'serve-contrainte',
    possible: 'La contrainte peut être signifiée.',
    event: (on) => ({ on, kind: 'contrainte-served' }),
  },
  {
    act: 'lodge-opposition',
    possible: 'Le débiteur peut former opposition.',
    event: (on) => ({ on, kind: 'opposition-lodged' }),
  },
  {
    act: 'judge-opposition',
    possible: 'Le jugement sur l’opposition peut être enregistré.',
    event: (on) => ({ on, kind: 'opposition-judged', outcome: 'rejected' }),
  },
  {
    act: 'decide-abandonment',
    possible: 'L’indu est sous le seuil : il peut être abandonné.',
    event: (on) => ({ on, kind: 'abandonment-decided' }),
  },
  {
    act: 'lodge-appeal',
    possible: 'Le débiteur peut saisir la commission.',
    event: (on) => ({ on, kind: 'appeal-lodged', to: 'committee' }),
  },
  {
    act: 'decide-appeal',
    possible: 'La décision sur le recours peut être enregistrée.',
    event: (on) => ({ on, kind: 'appeal-decided', outcome: 'rejected' }),
  },
  {
    act: 'request-remission',
    possible: 'Le débiteur peut demander une remise.',
    event: (on) => ({ on, kind: 'remission-requested' }),
  },
  {
    act: 'decide-remission',
    possible: 'Une remise peut être accordée ou refusée.',
    event: (on) => ({ on, kind: 'remission-decided', outcome: 'accepted' }),
  },
  {
    act: 'request-delegation',
    possible: 'Le recouvrement par un autre organisme peut être demandé.',
    event: (on) => ({ on, kind: 'delegation-requested' }),
  },
  {
    act: 'decide-write-off',
    possible:
      'L’admission en non-valeur peut être prononcée, avec son motif et la date de l’ordre de recette.',
    event: (on) => ({ on, kind: 'write-off-decided' }),
  },
  {
    act: 'transfer',
    possible: 'La créance peut être transférée.',
    event: (on) => ({ on, kind: 'transferred' }),
  },
];

/** How many waits are looked through to say from when an act will be allowed. */
const LOOK_AHEAD = 12;

/**
 * What may be done to this debt on `on`, and if not, why not: one line per act, with the article, and the first
 * day on which it would be allowed if nothing more happened. Shared by the API, the command line and the console.
 */
export function acts(
  ctx: LifecycleContext,
  state: DebtState,
  on: CivilDate,
): readonly ActVerdict[] {
  const day = on > state.today ? on : state.today;
  const course = replay(ctx, state.facts, day, 'hold');
  const later = laterDays(ctx, state, course);
  return ACTS.map((line) => {
    const verdict = judge(line, course);
    if (verdict.allowed) return verdict;
    const first = later.find((each) => judge(line, each).allowed);
    return { ...verdict, from: first?.day ?? null };
  });
}

function laterDays(ctx: LifecycleContext, state: DebtState, from: Course): readonly Course[] {
  const courses: Course[] = [];
  for (let day = nextTimer(from); day !== null && courses.length < LOOK_AHEAD;) {
    const course = replay(ctx, state.facts, day, 'hold');
    courses.push(course);
    day = nextTimer(course);
  }
  return courses;
}

/** The row that the act would meet; conditions only look, they change nothing. */
function judge(line: ActLine, course: Course): ActVerdict {
  const event = line.event(course.day, formatCents(outstandingOf(course)));
  const base = { act: line.act, from: null };
  try {
    const row = EVENT_TABLES.get(event.kind)?.find((each) => each.matches(course, event));
    if (row === undefined)
      return { ...base, allowed: false, because: [], reason: 'Cet acte n’est pas prévu.' };
    const because = row.because(course);
    if (row.apply === null) return { ...base, allowed: false, because, reason: row.refusal ?? '' };
    return { ...base, allowed: true, from: course.day, because, reason: line.possible };
  } catch (error) {
    if (!(error instanceof CaseRefused)) throw error;
    return {
      ...base,
      allowed: false,
      because: error.refusal.authority,
      reason: error.refusal.message,
    };
  }
}
