import type {
  DelegationFileAnswer,
  DelegationListAnswer,
  DelegationReceiptAnswer,
} from '../../api/schemas/delegations';
import { euros } from './layout';

type Row = DelegationListAnswer['delegations'][number];

const STATES: Readonly<Record<Row['state'], string>> = {
  requested: 'attend la réponse',
  'by-hand': 'suivie par une personne',
  agreed: 'en recouvrement',
  refused: 'refusée',
  completed: 'achevée',
  stopped: 'arrêtée',
};

const ROLES: Readonly<Record<Row['role'], string>> = {
  delegating: 'confiée à',
  delegate: 'reçue de',
};

const NOTICES: Readonly<Record<string, string>> = {
  standing: 'situation de la créance',
  withdrawn: 'créance reprise',
  agreed: 'accord',
  refused: 'refus',
  completed: 'recouvrement achevé',
  stopped: 'recouvrement arrêté',
};

const ACTS: Readonly<Record<string, string>> = {
  agree: 'accord donné',
  refuse: 'refus',
  stop: 'arrêt',
  withdraw: 'reprise demandée',
};

const line = (row: Row): string =>
  `${row.id}  ${ROLES[row.role]} ${row.peer}  ${STATES[row.state]}  ${euros(row.owed)} sur ${row.target}  demandée le ${row.requestedOn}  indu ${row.debt}`;

export const delegationListText = (rows: readonly Row[]): string =>
  rows.length === 0 ? 'Aucune délégation.' : rows.map(line).join('\n');

/** The sums of a delegation, and what each office told the other. */
export function delegationFileText(file: DelegationFileAnswer): string {
  const { role, outstanding, held, recovered, notices } = file;
  return [
    line(file),
    role === 'delegate'
      ? `Reste à recouvrer pour lui : ${euros(outstanding)} ; tenu pour son compte : ${euros(held)}.`
      : `Reste dû au bilan : ${euros(outstanding)}.`,
    ...(recovered === null ? [] : [`Recouvré, d’après le compte rendu : ${euros(recovered)}.`]),
    ...notices.map(({ direction, number, acknowledged, notice }) => {
      const way = direction === 'sent' ? 'envoyé' : 'reçu';
      const heard = acknowledged ? '' : ', pas encore reçu par l’autre organisme';
      return `  ${notice.on}  ${way} n° ${number} : ${NOTICES[notice.kind] ?? notice.kind}${heard}`;
    }),
  ].join('\n');
}

export const delegationActText = (receipt: DelegationReceiptAnswer): string =>
  `${receipt.status === 'duplicate' ? 'Déjà enregistré avec cette clé' : 'Enregistré'} : ${ACTS[receipt.kind] ?? receipt.kind}, délégation ${receipt.delegation}, au ${receipt.on}. L’autre organisme en est informé.`;

export const closedYearText = ({
  year,
  offices,
}: {
  readonly year: number;
  readonly offices: readonly string[];
}): string =>
  offices.length === 0
    ? `Exercice ${year} : aucune créance d’un autre organisme n’était en cours au 31 décembre.`
    : `Exercice ${year} : sommes notifiées à ${offices.join(', ')}.`;
