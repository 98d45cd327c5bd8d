import { ROLES } from '../api/schemas/answers';
import type { ActCommand, ActOption } from './actOptions';

const SIGNED_BY: ActOption = {
  flags: '--by <référence>',
  field: 'by',
  what: 'identifiant opaque du signataire',
  required: true,
};
const SIGNED_AS: ActOption = {
  flags: '--role <fonction>',
  field: 'role',
  what: 'fonction du signataire',
  required: true,
  choices: ROLES,
};

/** Fraud, what happens to the debtor, and the ends of a debt. */
export const FINDING_COMMANDS: readonly ActCommand[] = [
  {
    name: 'propose-fraud',
    kind: 'fraud-proposed',
    what: 'proposer un constat de fraude (première signature)',
    options: [
      SIGNED_BY,
      SIGNED_AS,
      {
        flags: '--evidence <référence>',
        field: 'evidence',
        what: 'référence opaque des preuves au dossier',
        required: true,
      },
    ],
  },
  {
    name: 'drop-fraud',
    kind: 'fraud-proposal-dropped',
    what: 'écarter un constat de fraude proposé',
  },
  {
    name: 'find-fraud',
    kind: 'fraud-found',
    what: 'confirmer le constat de fraude (seconde signature)',
    options: [SIGNED_BY, SIGNED_AS],
  },
  { name: 'lift-fraud', kind: 'fraud-lifted', what: 'lever le constat de fraude' },
  {
    name: 'decide-fraud-increase',
    kind: 'fraud-increase-decided',
    what: 'majorer la retenue pour fraude',
    options: [
      {
        flags: '--rate <taux>',
        field: 'rate',
        what: 'première fraude ou réitération',
        required: true,
        choices: ['first', 'repeat'],
      },
      {
        flags: '--by <fonction>',
        field: 'by',
        what: 'fonction du signataire (director)',
        required: true,
        choices: ROLES,
      },
      {
        flags: '--committed-on <date>',
        field: 'committedOn',
        what: 'réitération : jour de la fraude',
      },
      {
        flags: '--increased-debt-notified-on <date>',
        field: 'increasedDebtNotifiedOn',
        what: 'réitération : jour de la notification de l’indu déjà majoré',
      },
    ],
  },
  { name: 'record-death', kind: 'debtor-died', what: 'enregistrer le décès du débiteur' },
  {
    name: 'record-insolvency',
    kind: 'insolvency-opened',
    what: 'enregistrer une procédure de surendettement',
  },
  {
    name: 'close-insolvency',
    kind: 'insolvency-closed',
    what: 'enregistrer la fin d’une procédure de surendettement qui laisse l’indu dû',
  },
  {
    name: 'record-guardianship',
    kind: 'guardianship-opened',
    what: 'enregistrer une mesure de protection',
  },
  {
    name: 'end-guardianship',
    kind: 'guardianship-closed',
    what: 'enregistrer la levée d’une mesure de protection',
  },
  {
    name: 'record-impossibility',
    kind: 'recovery-impossible',
    what: 'enregistrer qu’un autre recouvrement rend celui-ci impossible',
    options: [
      {
        flags: '--until <date>',
        field: 'until',
        what: 'dernier jour de l’impossibilité',
        required: true,
      },
    ],
  },
  {
    name: 'transfer',
    kind: 'transferred',
    what: 'transférer la créance',
    options: [{ flags: '--to <organisme>', field: 'to', what: 'l’autre organisme' }],
  },
  {
    name: 'write-off',
    kind: 'write-off-decided',
    what: 'admettre en non-valeur',
    options: [
      {
        flags: '--decided-by <fonctions...>',
        field: 'decidedBy',
        what: 'fonctions des signataires (director accounting-director)',
        required: true,
        reads: 'list',
        choices: ROLES,
      },
      { flags: '--ground <motif>', field: 'ground', what: 'motif de l’admission' },
      {
        flags: '--order-issued-on <date>',
        field: 'orderIssuedOn',
        what: 'date de l’ordre de recette',
      },
    ],
  },
  { name: 'abandon', kind: 'abandonment-decided', what: 'abandonner un indu inférieur au seuil' },
];
