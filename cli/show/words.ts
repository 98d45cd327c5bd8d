import type { DelayName } from '../../engine/lifecycle/delays';
import type { ActName } from '../../engine/lifecycle/state';
import type { EventKind, LetterKind, Phase, Role } from '../../engine/lifecycle/types';

type Words<Code extends string> = Readonly<Record<Code, string>>;

export const PHASE_WORDS: Words<Phase> = {
  detected: 'constaté',
  notified: 'notifié, réception non prouvée',
  observation: 'délai de la notification',
  rectification: 'rectification demandée',
  plan: 'échéancier ou paiement choisi',
  suspended: 'suspendu',
  committee: 'devant la commission (L355-3)',
  collectible: 'récupérable, rien encore retenu',
  retention: 'retenues en cours',
  delegated: 'confié à un autre organisme',
  demand: 'mise en demeure',
  contrainte: 'contrainte signifiée',
  opposition: 'opposition',
  enforceable: 'exécutoire',
  settled: 'soldé',
  abandoned: 'abandonné (sous le seuil)',
  'time-barred': 'prescrit',
  'not-claimed': 'non réclamé (L355-3)',
  acquired: 'acquis (L815-11)',
  remitted: 'remis',
  'written-off': 'admis en non-valeur',
  transferred: 'transféré',
  cancelled: 'annulé',
};

export const ROLE_WORDS: Words<Role> = {
  'case-officer': 'gestionnaire',
  director: 'directeur',
  'accounting-director': 'directeur comptable',
  'committee-secretary': 'secrétariat de la commission',
  lawyer: 'juriste',
};

export const DELAY_WORDS: Words<DelayName> = {
  observations: 'observations',
  'rectification-request': 'demande de rectification',
  'rectification-implicit-refusal': 'silence valant refus de rectification',
  'collection-after-implicit-refusal': 'avant récupération, après refus implicite',
  'collection-after-refusal': 'avant récupération, après refus exprès',
  'oral-request-documents': 'pièces de la demande orale',
  'plan-conclusion': 'conclusion de l’échéancier',
  payment: 'paiement',
  'prior-appeal': 'recours préalable obligatoire',
  'amicable-appeal': 'recours amiable (CRA)',
  'amicable-appeal-implicit-refusal': 'silence de la commission',
  court: 'saisine du juge',
  demand: 'mise en demeure',
  opposition: 'opposition',
  plan: 'durée de l’échéancier',
  'plan-instalment': 'prochaine échéance de l’échéancier',
};

export const LETTER_WORDS: Words<LetterKind> = {
  notification: 'notification',
  'rectification-refusal': 'refus de rectification',
  'observations-rejection': 'rejet des observations',
  demand: 'mise en demeure',
  contrainte: 'contrainte',
  'first-retention': 'première retenue',
};

export const ACT_WORDS: Words<ActName> = {
  contest: 'contester',
  'withdraw-contestation': 'retirer la contestation',
  'decide-contestation': 'trancher la contestation',
  'request-rectification': 'demander la rectification',
  'decide-rectification': 'trancher la rectification',
  pay: 'payer',
  'accept-plan': 'accepter le principe d’un échéancier',
  'conclude-plan': 'conclure un échéancier',
  'break-plan': 'constater la rupture de l’échéancier',
  retain: 'retenir sur les prestations',
  'send-demand': 'envoyer la mise en demeure',
  'sign-contrainte': 'signer la contrainte',
  'serve-contrainte': 'signifier la contrainte',
  'lodge-opposition': 'former opposition',
  'judge-opposition': 'juger l’opposition',
  'decide-abandonment': 'abandonner',
  'lodge-appeal': 'former un recours',
  'decide-appeal': 'trancher le recours',
  'request-remission': 'demander une remise',
  'decide-remission': 'trancher la remise',
  'request-delegation': 'confier à un autre organisme',
  'decide-write-off': 'admettre en non-valeur',
  transfer: 'transférer',
  'present-observations': 'présenter des observations',
  'reject-observations': 'rejeter les observations',
  'produce-documents': 'produire les pièces de la rectification',
  'choose-lump-sum': 'choisir de payer en une fois',
  'produce-appeal-documents': 'produire les pièces du recours',
  'propose-plan': 'proposer un échéancier',
  'return-payment': 'enregistrer un paiement revenu impayé',
  'decide-committee': 'enregistrer la décision de la commission',
  'decide-delegation': 'enregistrer la réponse de l’autre organisme',
  'complete-delegation': 'enregistrer la fin de la délégation',
  'stop-delegation': 'enregistrer l’arrêt de la délégation',
  'record-retention-impossible': 'enregistrer qu’aucune retenue n’est possible',
  'record-delivery-sent': 'enregistrer une lettre recommandée',
  'record-impossibility': 'enregistrer un recouvrement empêché',
  'propose-fraud': 'proposer un constat de fraude',
  'drop-fraud': 'écarter le constat proposé',
  'find-fraud': 'confirmer le constat de fraude',
  'lift-fraud': 'lever le constat de fraude',
  'decide-fraud-increase': 'majorer la retenue pour fraude',
  'record-death': 'enregistrer le décès',
  'record-insolvency': 'enregistrer une procédure de surendettement',
  'close-insolvency': 'enregistrer la fin du surendettement',
  'record-guardianship': 'enregistrer une mesure de protection',
  'end-guardianship': 'enregistrer la levée de la mesure',
  'record-address': 'enregistrer une adresse',
};

export const EVENT_WORDS: Words<EventKind> = {
  'notification-sent': 'notification envoyée',
  'notification-received': 'notification reçue',
  'notification-refused': 'notification refusée par le débiteur',
  'notification-unclaimed': 'notification non réclamée',
  'notification-returned': 'notification revenue',
  'demand-sent': 'mise en demeure envoyée',
  'demand-received': 'mise en demeure reçue',
  'demand-unclaimed': 'mise en demeure non réclamée',
  'demand-refused': 'mise en demeure refusée par le débiteur',
  'demand-returned': 'mise en demeure revenue',
  'rectification-requested': 'rectification demandée',
  'rectification-documents': 'pièces de la rectification produites',
  'rectification-accepted': 'rectification acceptée',
  'rectification-refusal-decided': 'refus de la rectification décidé',
  'rectification-refused': 'refus de la rectification reçu',
  'plan-accepted': 'principe d’un échéancier accepté',
  'plan-proposed': 'échéancier proposé',
  'plan-concluded': 'échéancier conclu',
  'plan-broken': 'échéancier rompu',
  'lump-sum-chosen': 'paiement en une fois choisi',
  'payment-received': 'paiement reçu',
  'payment-returned': 'paiement revenu impayé',
  'retention-executed': 'retenue exécutée',
  'retention-impossible': 'retenue impossible',
  'observations-made': 'observations présentées',
  'observations-rejected': 'observations rejetées',
  contestation: 'contestation',
  'contestation-withdrawn': 'contestation retirée',
  'contestation-decided': 'contestation tranchée',
  'appeal-lodged': 'recours formé',
  'appeal-documents': 'pièces du recours produites',
  'appeal-decided': 'recours tranché',
  'committee-decided': 'décision de la commission',
  'remission-requested': 'remise demandée',
  'remission-decided': 'remise tranchée',
  'contrainte-signed': 'contrainte signée',
  'contrainte-served': 'contrainte signifiée',
  'contrainte-refused': 'contrainte refusée par le débiteur',
  'contrainte-unclaimed': 'contrainte non réclamée',
  'contrainte-returned': 'contrainte revenue',
  'opposition-lodged': 'opposition formée',
  'opposition-judged': 'opposition jugée',
  'delegation-requested': 'délégation demandée',
  'delegation-agreed': 'délégation acceptée',
  'delegation-refused': 'délégation refusée',
  'delegation-completed': 'délégation menée à terme',
  'delegation-stopped': 'délégation arrêtée',
  'fraud-proposed': 'constat de fraude proposé',
  'fraud-proposal-dropped': 'proposition de constat de fraude écartée',
  'fraud-found': 'fraude constatée',
  'fraud-lifted': 'constat de fraude levé',
  'fraud-increase-decided': 'majoration pour fraude décidée',
  'debtor-died': 'décès du débiteur',
  'insolvency-opened': 'procédure de surendettement ouverte',
  'insolvency-closed': 'procédure de surendettement close',
  'guardianship-opened': 'mesure de protection ouverte',
  'guardianship-closed': 'mesure de protection levée',
  'address-changed': 'nouvelle adresse',
  transferred: 'créance transférée',
  'write-off-decided': 'admission en non-valeur décidée',
  'abandonment-decided': 'abandon décidé',
  'recorded-delivery-sent': 'lettre recommandée envoyée',
  'recovery-impossible': 'recouvrement empêché',
};

const TASK_WORDS: Readonly<Record<string, string>> = {
  'after-annulled-contrainte': 'décider de la suite après l’annulation de la contrainte',
  'answer-observations': 'répondre aux observations',
  'claim-on-estate': 'déclarer la créance à la succession',
  'conclude-plan': 'conclure l’échéancier',
  'confirm-batch': 'faire ouvrir le lot, ou le rejeter',
  'answer-to-plan': 'recueillir la réponse à l’échéancier proposé',
  'check-after-lifting': 'dire ce qui reste dû après la levée du constat de fraude',
  'check-plan': 'décider de la suite d’une échéance impayée',
  'confirm-fraud': 'confirmer ou écarter le constat de fraude (seconde signature)',
  'decide-abandonment': 'décider de l’abandon',
  'find-address': 'rechercher la nouvelle adresse',
  'serve-by-bailiff': 'faire signifier la contrainte par commissaire de justice',
  'decide-appeal': 'trancher le recours',
  'decide-contestation': 'trancher la contestation',
  'decide-rectification': 'trancher la demande de rectification',
  'decide-remission': 'trancher la demande de remise',
  'declare-claim': 'déclarer la créance à la procédure',
  enforce: 'mettre le titre à exécution',
  'follow-court': 'suivre l’instance',
  'follow-demand': 'suivre la mise en demeure',
  'follow-notification': 'suivre la notification',
  'follow-opposition': 'suivre l’opposition',
  'no-contrainte': 'choisir une autre voie que la contrainte',
  'no-demand': 'choisir une autre voie que la mise en demeure',
  'clear-up-payer-answer': 'éclaircir deux réponses contraires du payeur',
  'assess-retention': 'lever ce qui empêche de calculer la retenue',
  'identify-household': 'faire connaître le foyer au système de prestations',
  'read-conflicting-act': 'lire un acte reçu sous une clé déjà employée',
  'read-message-after-end': 'lire un message arrivé après la fin de l’indu',
  'release-batch': 'libérer le lot de la quarantaine, ou le rejeter',
  renotify: 'notifier de nouveau',
  'resend-demand': 'renvoyer la mise en demeure',
  'resend-notification': 'renvoyer la notification',
  'serve-contrainte': 'faire signifier la contrainte',
  'sign-contrainte': 'signer la contrainte',
  'write-to-guardian': 'écrire à la personne chargée de la mesure de protection',
};

/** A task in words, or its code when it has none here. */
export const taskWords = (task: string): string => TASK_WORDS[task] ?? unsettledWords(task) ?? task;

/** `undetermined-<event>`: no text says what that event does. */
function unsettledWords(task: string): string | null {
  if (!task.startsWith('undetermined-')) return null;
  const kind = task.slice('undetermined-'.length);
  return `trancher l’effet, qu’aucun texte ne fixe : ${wordsOf(EVENT_WORDS, kind)}`;
}

/** What changed a phase: an event, a delay that ran out, a task that nobody did. */
export function byWords(by: string): string {
  const [what = '', of = ''] = by.split(':');
  if (what === 'establishment') return 'constatation de l’indu';
  if (what === 'delay-expired') return `fin du délai : ${wordsOf(DELAY_WORDS, of)}`;
  if (what === 'task-overdue') return `tâche non faite : ${taskWords(of)}`;
  return wordsOf(EVENT_WORDS, what);
}

/** The words of a code, or the code itself when it has none here. */
export const wordsOf = (words: Readonly<Record<string, string>>, code: string): string =>
  words[code] ?? code;
