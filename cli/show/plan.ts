import type { DebtFileAnswer, StandingAnswer } from '../../api/schemas/answers';
import { euros } from './layout';

type Plan = NonNullable<StandingAnswer['plan']>;

/** A plan as an officer follows it: its kind and its end, then one line for each instalment. */
export function planLines(plan: Plan): readonly string[] {
  if (plan.endsOn === null)
    return [`accepté dans son principe le ${plan.since}, pas encore conclu`];
  const breaks =
    plan.breaksAfter === null
      ? 'une personne décide à chaque échéance impayée'
      : `rompu à ${plan.breaksAfter} échéance(s) impayée(s)`;
  return [
    `${KIND_WORDS[plan.kind]}, du ${plan.since} au ${plan.endsOn} ; ${breaks}`,
    `reçu ${euros(plan.received)} ; ${plan.missed} échéance(s) impayée(s)`,
    ...plan.instalments.map(
      ({ due, amount, state }) => `${due}  ${euros(amount)}  ${STATE_WORDS[state]}`,
    ),
  ];
}

/** The plan of a debt alone. */
export function planText({ row, standing }: DebtFileAnswer): string {
  const plan = standing?.plan ?? null;
  const head = `Indu ${row.id} : reste dû ${euros(row.outstanding)}`;
  if (standing === null)
    return `${head}\nTemporal ne répond pas : l’échéancier n’est pas connu au jour légal.`;
  return [head, ...(plan === null ? ['Aucun échéancier en cours.'] : planLines(plan))].join('\n');
}

const KIND_WORDS: Readonly<Record<Plan['kind'], string>> = {
  accepted: 'accepté dans son principe',
  concluded: 'échéancier conclu dans les délais',
  voluntary: 'échéancier accordé hors délai',
  committee: 'échelonnement de la commission',
  judge: 'échelonnement fixé par le juge',
};

const STATE_WORDS = { covered: 'couverte', missed: 'impayée', 'to-come': 'à venir' } as const;
