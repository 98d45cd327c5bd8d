import type { LifecycleRefusal, PolicyName } from './types';

/** The law cannot answer this case: thrown inside the replay, answered as a refusal at its border. */
export class CaseRefused extends Error {
  constructor(readonly refusal: LifecycleRefusal) {
    super(refusal.code);
    this.name = 'CaseRefused';
  }
}

/** A choice that the texts leave to the office is needed here, and the office has not made it. */
export const policyMissing = (
  policy: PolicyName,
  question: string,
  authority: readonly string[],
): CaseRefused =>
  new CaseRefused({
    code: 'policy-missing',
    message: `Le choix « ${policy} » manque dans la configuration de l’organisme : ${question}`,
    authority,
  });

/** No text that is known here settles the question. */
export const undetermined = (message: string, authority: readonly string[]): CaseRefused =>
  new CaseRefused({ code: 'undetermined-law', message, authority });

/** A dated figure is needed and none is known for that day. */
export const noParameter = (message: string, authority: readonly string[]): CaseRefused =>
  new CaseRefused({ code: 'no-parameter', message, authority });

/** A fact that the rule needs is not in the case. */
export const factMissing = (message: string, authority: readonly string[]): CaseRefused =>
  new CaseRefused({ code: 'fact-missing', message, authority });
