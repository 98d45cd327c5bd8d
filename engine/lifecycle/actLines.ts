import type { CivilDate } from '../calendar/civil';
import type { ActName } from './state';
import type { LegalEvent } from './types';

/** An act, and the event that it would be: what the tables say of the event is what may be said of the act. */
export interface ActLine {
  readonly act: ActName;
  /** French: what is possible. */
  readonly possible: string;
  readonly event: (on: CivilDate, outstanding: string) => LegalEvent;
}

export const ACTS: readonly ActLine[] = [
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
    act: 'issue-writ',
    possible: 'L’état exécutoire peut être émis.',
    event: (on) => ({ on, kind: 'writ-issued' }),
  },
  {
    act: 'notify-writ',
    possible: 'La notification de l’état exécutoire peut être enregistrée.',
    event: (on) => ({ on, kind: 'writ-notified' }),
  },
  {
    act: 'annul-writ',
    possible: 'L’annulation de l’état exécutoire peut être enregistrée.',
    event: (on) => ({ on, kind: 'writ-annulled' }),
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
  {
    act: 'present-observations',
    possible: 'Le débiteur peut présenter ses observations.',
    event: (on) => ({ on, kind: 'observations-made' }),
  },
  {
    act: 'reject-observations',
    possible: 'Les observations peuvent être rejetées.',
    event: (on) => ({ on, kind: 'observations-rejected' }),
  },
  {
    act: 'produce-documents',
    possible: 'Le débiteur peut produire les pièces de sa demande.',
    event: (on) => ({ on, kind: 'rectification-documents' }),
  },
  {
    act: 'choose-lump-sum',
    possible: 'Le débiteur peut choisir de payer en une fois.',
    event: (on) => ({ on, kind: 'lump-sum-chosen' }),
  },
  {
    act: 'produce-appeal-documents',
    possible: 'Le débiteur peut produire les pièces de son recours.',
    event: (on) => ({ on, kind: 'appeal-documents' }),
  },
  {
    act: 'propose-plan',
    possible: 'Un échéancier peut être proposé.',
    event: (on) => ({ on, kind: 'plan-proposed', months: 12 }),
  },
  {
    act: 'return-payment',
    possible: 'Un paiement revenu impayé peut être enregistré.',
    event: (on) => ({ on, kind: 'payment-returned', amount: '0.01' }),
  },
  {
    act: 'decide-committee',
    possible: 'La décision de la commission peut être enregistrée.',
    event: (on) => ({ on, kind: 'committee-decided', outcome: 'maintained' }),
  },
  {
    act: 'decide-delegation',
    possible: 'La réponse de l’autre organisme peut être enregistrée.',
    event: (on) => ({ on, kind: 'delegation-agreed' }),
  },
  {
    act: 'complete-delegation',
    possible: 'La fin du recouvrement par l’autre organisme peut être enregistrée.',
    event: (on) => ({ on, kind: 'delegation-completed' }),
  },
  {
    act: 'stop-delegation',
    possible: 'L’arrêt du recouvrement par l’autre organisme peut être enregistré.',
    event: (on) => ({ on, kind: 'delegation-stopped' }),
  },
  {
    act: 'record-retention-impossible',
    possible: 'L’impossibilité de retenir peut être enregistrée.',
    event: (on) => ({ on, kind: 'retention-impossible' }),
  },
  {
    act: 'record-delivery-sent',
    possible: 'L’envoi d’une lettre recommandée peut être enregistré.',
    event: (on) => ({ on, kind: 'recorded-delivery-sent' }),
  },
  {
    act: 'record-impossibility',
    possible: 'L’empêchement par un autre recouvrement peut être enregistré.',
    event: (on) => ({ on, kind: 'recovery-impossible', until: on }),
  },
  {
    act: 'propose-fraud',
    possible: 'Un constat de fraude peut être proposé (première signature).',
    event: (on) => ({
      on,
      kind: 'fraud-proposed',
      by: 'any',
      role: 'case-officer',
      evidence: 'any',
    }),
  },
  {
    act: 'drop-fraud',
    possible: 'Le constat de fraude proposé peut être écarté.',
    event: (on) => ({ on, kind: 'fraud-proposal-dropped' }),
  },
  {
    act: 'find-fraud',
    possible: 'Le constat de fraude peut être confirmé (seconde signature).',
    event: (on) => ({ on, kind: 'fraud-found', by: 'any', role: 'accounting-director' }),
  },
  {
    act: 'lift-fraud',
    possible: 'Le constat de fraude peut être levé.',
    event: (on) => ({ on, kind: 'fraud-lifted' }),
  },
  {
    act: 'decide-fraud-increase',
    possible: 'Le directeur peut majorer la retenue.',
    event: (on) => ({ on, kind: 'fraud-increase-decided', rate: 'first', by: 'director' }),
  },
  {
    act: 'record-death',
    possible: 'Le décès du débiteur peut être enregistré.',
    event: (on) => ({ on, kind: 'debtor-died' }),
  },
  {
    act: 'record-insolvency',
    possible: 'Une procédure de surendettement peut être enregistrée.',
    event: (on) => ({ on, kind: 'insolvency-opened' }),
  },
  {
    act: 'close-insolvency',
    possible: 'La fin de la procédure de surendettement peut être enregistrée.',
    event: (on) => ({ on, kind: 'insolvency-closed' }),
  },
  {
    act: 'record-guardianship',
    possible: 'Une mesure de protection peut être enregistrée.',
    event: (on) => ({ on, kind: 'guardianship-opened' }),
  },
  {
    act: 'end-guardianship',
    possible: 'La levée de la mesure de protection peut être enregistrée.',
    event: (on) => ({ on, kind: 'guardianship-closed' }),
  },
  {
    act: 'record-address',
    possible: 'Une adresse peut être enregistrée.',
    event: (on) => ({ on, kind: 'address-changed' }),
  },
];
