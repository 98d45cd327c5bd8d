import type { ActKind } from '../api/schemas/events';
import type { ActCommand, ActOption } from './actOptions';
import { FINDING_COMMANDS } from './findingActs';

const outcome = (
  what: string,
  choices: readonly string[] = ['accepted', 'partly', 'rejected'],
): ActOption => ({
  flags: '--outcome <issue>',
  field: 'outcome',
  what,
  required: true,
  choices,
});

const amount = (what: string): ActOption => ({ flags: '--amount <euros>', field: 'amount', what });

const STILL_CLAIMED = amount('reste réclamé, si la décision est partielle (476.40)');
const REMITTED = amount('montant remis, si la décision est partielle (476.40)');
const RECOVERED: ActOption = {
  flags: '--recovered <euros>',
  field: 'recovered',
  what: 'montant recouvré par l’autre organisme',
};
const TO: ActOption = { flags: '--to <organisme>', field: 'to', what: 'l’autre organisme' };
const BENEFIT: ActOption = {
  flags: '--benefit <code>',
  field: 'benefit',
  what: 'prestation sur laquelle il retiendrait',
};
const FORM: ActOption = {
  flags: '--form <forme>',
  field: 'form',
  what: 'forme',
  choices: ['written', 'oral'],
};

/** What the debtor does: always recorded. */
export const DEBTOR_COMMANDS: readonly ActCommand[] = [
  { name: 'contest', kind: 'contestation', what: 'le débiteur conteste l’indu' },
  {
    name: 'withdraw-contestation',
    kind: 'contestation-withdrawn',
    what: 'le débiteur retire sa contestation',
  },
  {
    name: 'request-rectification',
    kind: 'rectification-requested',
    what: 'le débiteur demande la rectification',
    options: [{ ...FORM, required: true }],
  },
  {
    name: 'produce-documents',
    kind: 'rectification-documents',
    what: 'le débiteur produit les pièces de sa demande orale',
  },
  {
    name: 'present-observations',
    kind: 'observations-made',
    what: 'le débiteur présente ses observations',
    options: [
      FORM,
      {
        flags: '--assisted-by <référence>',
        field: 'assistedBy',
        what: 'conseil qui l’assiste (référence opaque)',
      },
      {
        flags: '--represented-by <référence>',
        field: 'representedBy',
        what: 'mandataire (référence opaque)',
      },
    ],
  },
  {
    name: 'accept-plan',
    kind: 'plan-accepted',
    what: 'le débiteur accepte le principe d’un échéancier',
  },
  {
    name: 'choose-lump-sum',
    kind: 'lump-sum-chosen',
    what: 'le débiteur choisit de payer en une fois',
  },
  {
    name: 'appeal',
    kind: 'appeal-lodged',
    what: 'le débiteur forme un recours',
    options: [
      { flags: '--to <juge>', field: 'to', what: 'devant qui', choices: ['committee', 'court'] },
    ],
  },
  {
    name: 'produce-appeal-documents',
    kind: 'appeal-documents',
    what: 'le débiteur produit les pièces de son recours',
  },
  {
    name: 'request-remission',
    kind: 'remission-requested',
    what: 'le débiteur demande une remise de dette',
  },
  {
    name: 'lodge-opposition',
    kind: 'opposition-lodged',
    what: 'le débiteur forme opposition à la contrainte',
  },
  {
    name: 'pay',
    kind: 'payment-received',
    what: 'un paiement du débiteur est reçu',
    options: [{ ...amount('montant reçu (120.00)'), required: true }],
  },
];

/** What the bank and the post tell. */
export const OUTSIDE_COMMANDS: readonly ActCommand[] = [
  {
    name: 'return-payment',
    kind: 'payment-returned',
    what: 'un paiement du débiteur est revenu impayé',
    options: [{ ...amount('montant repris par la banque (120.00)'), required: true }],
  },
  {
    name: 'record-address',
    kind: 'address-changed',
    what: 'adresse vérifiée ou nouvelle : une lettre revenue est renvoyée',
  },
];

/** What people of the organism, committees and courts decide: the law may refuse it. */
export const OFFICER_COMMANDS: readonly ActCommand[] = [
  {
    name: 'decide-rectification',
    kind: { accepted: 'rectification-accepted', refused: 'rectification-refusal-decided' },
    what: 'trancher une demande de rectification',
    options: [
      outcome('sens ; le refus part par lettre recommandée, et sa réception ouvre les délais', [
        'accepted',
        'refused',
      ]),
      {
        flags: '--extent <étendue>',
        field: 'extent',
        what: 'refus total ou partiel',
        choices: ['wholly', 'partly'],
      },
      STILL_CLAIMED,
      { flags: '--motive <texte>', field: 'motive', what: 'motif du refus' },
    ],
  },
  {
    name: 'reject-observations',
    kind: 'observations-rejected',
    what: 'rejeter les observations',
    options: [{ flags: '--motive <texte>', field: 'motive', what: 'motif du rejet' }],
  },
  {
    name: 'decide-contestation',
    kind: 'contestation-decided',
    what: 'trancher une contestation',
    options: [outcome('sens'), STILL_CLAIMED],
  },
  {
    name: 'conclude-plan',
    kind: 'plan-concluded',
    what: 'conclure l’échéancier',
    options: [
      {
        flags: '--months <nombre>',
        field: 'months',
        what: 'durée en mois',
        required: true,
        reads: 'months',
      },
      {
        flags: '--set-by <qui>',
        field: 'setBy',
        what: 'échelonnement fixé par un juge, sans la limite de douze mois',
        choices: ['judge'],
      },
    ],
  },
  {
    name: 'propose-plan',
    kind: 'plan-proposed',
    what: 'proposer un échéancier au débiteur',
    options: [
      {
        flags: '--months <nombre>',
        field: 'months',
        what: 'durée en mois',
        required: true,
        reads: 'months',
      },
    ],
  },
  { name: 'break-plan', kind: 'plan-broken', what: 'constater la rupture de l’échéancier' },
  {
    name: 'decide-appeal',
    kind: 'appeal-decided',
    what: 'enregistrer la décision sur un recours',
    options: [
      outcome('sens'),
      { flags: '--by <juge>', field: 'by', what: 'qui a décidé', choices: ['committee', 'court'] },
      STILL_CLAIMED,
    ],
  },
  {
    name: 'decide-committee',
    kind: 'committee-decided',
    what: 'enregistrer la décision de la commission (L355-3)',
    options: [
      outcome('sens', ['remitted', 'partly', 'maintained']),
      REMITTED,
      {
        flags: '--instalments <nombre>',
        field: 'instalments',
        what: 'échelonnement, en mois',
        reads: 'instalments',
      },
    ],
  },
  {
    name: 'decide-remission',
    kind: 'remission-decided',
    what: 'trancher une demande de remise',
    options: [outcome('sens'), REMITTED],
  },
  {
    name: 'sign-contrainte',
    kind: 'contrainte-signed',
    what: 'signer la contrainte',
    options: [
      {
        flags: '--by <fonction>',
        field: 'by',
        what: 'fonction du signataire (director)',
        required: true,
      },
      amount('montant de la contrainte'),
    ],
  },
  {
    name: 'serve-contrainte',
    kind: 'contrainte-served',
    what: 'enregistrer la signification de la contrainte',
    options: [
      {
        flags: '--means <moyen>',
        field: 'means',
        what: 'par commissaire de justice ou par lettre recommandée reçue',
        choices: ['bailiff', 'letter'],
      },
    ],
  },
  {
    name: 'judge-opposition',
    kind: 'opposition-judged',
    what: 'enregistrer le jugement sur l’opposition',
    options: [
      outcome('sens (accepted : la contrainte est annulée)'),
      STILL_CLAIMED,
      {
        flags: '--debt-annulled',
        field: 'debtAnnulled',
        what: 'l’indu lui-même est annulé',
        reads: 'flag',
      },
    ],
  },
  {
    name: 'issue-writ',
    kind: 'writ-issued',
    what: 'enregistrer l’état exécutoire du service de l’ASPA (R815-44)',
    options: [amount('montant de l’état exécutoire')],
  },
  {
    name: 'notify-writ',
    kind: 'writ-notified',
    what: 'enregistrer la notification de l’état exécutoire',
  },
  {
    name: 'annul-writ',
    kind: 'writ-annulled',
    what: 'enregistrer l’annulation de l’état exécutoire, l’indu restant dû',
  },
  {
    name: 'request-delegation',
    kind: 'delegation-requested',
    what: 'demander le recouvrement par un autre organisme',
    options: [
      TO,
      BENEFIT,
      {
        flags: '--debtor-owes-on-benefit',
        field: 'debtorOwesOnBenefit',
        what: 'le débiteur a déjà un indu sur cette prestation',
        reads: 'flag',
      },
    ],
  },
  {
    name: 'decide-delegation',
    kind: { agreed: 'delegation-agreed', refused: 'delegation-refused' },
    what: 'enregistrer la réponse de l’autre organisme',
    options: [outcome('sens', ['agreed', 'refused']), TO, BENEFIT],
  },
  {
    name: 'complete-delegation',
    kind: 'delegation-completed',
    what: 'l’autre organisme a tout recouvré',
    options: [TO, RECOVERED],
  },
  {
    name: 'stop-delegation',
    kind: 'delegation-stopped',
    what: 'l’autre organisme cesse de recouvrer',
    options: [TO, RECOVERED],
  },
  {
    name: 'record-retention-impossible',
    kind: 'retention-impossible',
    what: 'enregistrer qu’aucune retenue n’est plus possible',
    options: [{ flags: '--month <mois>', field: 'month', what: 'mois concerné, AAAA-MM' }],
  },
  {
    name: 'record-delivery-sent',
    kind: 'recorded-delivery-sent',
    what: 'enregistrer l’envoi d’une lettre recommandée (interrompt la prescription)',
  },
  ...FINDING_COMMANDS,
];

/** The body of the act that these options make. */
export function bodyOf(
  command: ActCommand,
  options: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const body: Record<string, unknown> = { kind: kindOf(command, options) };
  if (options['on'] !== undefined) body['on'] = options['on'];
  for (const option of command.options ?? []) {
    const value = options[option.field];
    if (value === undefined || choosesKind(command, option)) continue;
    body[option.field] = option.reads === 'instalments' ? { months: value } : value;
  }
  return body;
}

function kindOf(command: ActCommand, options: Readonly<Record<string, unknown>>): ActKind {
  if (typeof command.kind === 'string') return command.kind;
  const kind = command.kind[String(options['outcome'])];
  if (kind === undefined) throw new RangeError('an outcome is one of its choices');
  return kind;
}

const choosesKind = (command: ActCommand, option: ActOption): boolean =>
  typeof command.kind !== 'string' && option.field === 'outcome';
