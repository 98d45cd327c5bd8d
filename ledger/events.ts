import type { EventKind } from '../engine/lifecycle/types';

/**
 * Who speaks. `debtor`: an act that the debtor has a right to do, recorded whatever its effect.
 * `world`: the mail, a death, a court of insolvency: it happened, and cannot be refused. `organism`:
 * a decision that the law may forbid: then it is refused with the rule and nothing is written.
 */
export type Speaker = 'debtor' | 'world' | 'organism';

interface KindRule {
  readonly speaker: Speaker;
  /** True when the fact may suspend collection, start it again or change how much is owed. */
  readonly raisesEpoch: boolean;
  readonly why: string;
}

const debtor = (why: string): KindRule => ({ speaker: 'debtor', raisesEpoch: true, why });
const world = (why: string): KindRule => ({ speaker: 'world', raisesEpoch: true, why });
const organism = (why: string): KindRule => ({ speaker: 'organism', raisesEpoch: true, why });
const neutral = (speaker: Speaker, why: string): KindRule => ({ speaker, raisesEpoch: false, why });

/**
 * Every kind of fact: who speaks, and whether it raises the debt's epoch, on which a permit, a demand
 * and a contrainte depend. What a workflow does by itself and cannot make retention unlawful does not.
 */
export const KIND_RULES: Readonly<Record<EventKind, KindRule>> = {
  contestation: debtor(
    'a contested family debt cannot be retained before 25/03/2021, nor in Mayotte; RSA and activity bonus: at all dates',
  ),
  'contestation-withdrawn': debtor('ends a suspension'),
  'contestation-decided': organism('ends a suspension or lessens the claim'),
  'rectification-requested': debtor('in time, collection waits for its decision (CSS R133-9-2 I)'),
  'rectification-documents': debtor('an oral request takes effect with its documents'),
  'rectification-accepted': organism('there is no debt left'),
  'rectification-refusal-decided': organism('what is owed may change; its notification leaves'),
  'rectification-refused': world('opens the seven days after which collection may start'),
  'plan-accepted': debtor('in time, no retention'),
  'plan-proposed': neutral('organism', 'a proposal binds nobody'),
  'plan-concluded': organism('no retention while it is kept'),
  'plan-broken': organism('immediate collection'),
  'lump-sum-chosen': debtor('no retention until the end of the delay'),
  'payment-received': debtor('what is owed changes'),
  'payment-returned': organism('what is owed changes, a settled debt is owed again'),
  'observations-made': debtor('no demand before they are answered'),
  'observations-rejected': organism('a demand becomes possible'),
  'appeal-lodged': debtor('suspends where the benefit and the date say so'),
  'appeal-documents': debtor('start the delay of the answer again'),
  'appeal-decided': organism('ends a suspension, lessens or annuls the claim'),
  'committee-decided': organism('allows collection or gives it up'),
  'remission-requested': debtor('suspends for RSA and activity bonus'),
  'remission-decided': organism('what is owed changes'),
  'opposition-lodged': debtor('the contrainte has no effect while it is judged'),
  'opposition-judged': organism('ends the opposition, or annuls'),
  'contrainte-signed': organism('opens service'),
  'contrainte-served': organism('opens the delay of opposition'),
  'writ-issued': organism('opens its notification'),
  'writ-notified': organism('the claim may be enforced'),
  'writ-annulled': organism('the claim has no title any more'),
  'delegation-requested': organism('two organisms must not recover at once'),
  'delegation-agreed': organism('the other organism alone recovers'),
  'delegation-refused': organism('own collection may go on'),
  'delegation-completed': organism('what is owed changes'),
  'delegation-stopped': organism('own collection may start again'),
  'fraud-proposed': neutral('organism', 'one signature has no effect'),
  'fraud-proposal-dropped': neutral('organism', 'one signature has no effect'),
  'fraud-found': organism('time-bar, indemnity and remission change'),
  'fraud-lifted': organism('what was taken too much goes back'),
  'fraud-increase-decided': organism('the amount of the retention changes'),
  transferred: organism('the debt ends here'),
  'write-off-decided': organism('the debt ends'),
  'abandonment-decided': organism('the debt ends'),
  'recovery-impossible': organism('the time-bar does not run'),
  'debtor-died': world('no retention, the estate'),
  'insolvency-opened': world('collection is suspended'),
  'insolvency-closed': organism('collection may start again'),
  'address-changed': world('letters go to the new address'),
  'guardianship-closed': world('letters go to the debtor again'),
  'guardianship-opened': world('letters go to the guardian'),
  'notification-received': world('a delay opens'),
  'notification-refused': world('a delay opens where the office says so'),
  'notification-unclaimed': world('no delay opens'),
  'notification-returned': world('no delay opens'),
  'demand-received': world('the month before a contrainte opens'),
  'demand-refused': world('the month opens where the office says so'),
  'demand-returned': world('no delay opens'),
  'contrainte-refused': world('nothing opens before a service by bailiff'),
  'contrainte-unclaimed': world('nothing opens before a service by bailiff'),
  'contrainte-returned': world('nothing opens before a service by bailiff'),
  'demand-unclaimed': world('the month opens where the office says so'),
  'notification-sent': neutral('organism', 'a dispatch opens nothing'),
  'demand-sent': neutral('organism', 'a dispatch opens nothing'),
  'recorded-delivery-sent': neutral('organism', 'only the time-bar starts again'),
  'retention-executed': neutral(
    'organism',
    'raised by the month itself, when the course of the debt changes',
  ),
  'retention-impossible': neutral(
    'organism',
    'raised by the month itself, when the course of the debt changes',
  ),
};
