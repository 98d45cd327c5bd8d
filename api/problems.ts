import type { LedgerErrorCode } from '../ledger/errors';
import type { InputFault } from './schemas/french';
import type { ProblemBody, ProblemCode } from './schemas/problem';

interface ProblemShape {
  readonly status: number;
  readonly title: string;
}

/** Every problem that this API answers with: its HTTP status and its title in French. */
const PROBLEMS: Readonly<Record<ProblemCode, ProblemShape>> = {
  'invalid-input': { status: 400, title: 'Demande illisible' },
  'missing-key': { status: 400, title: 'Clé d’idempotence absente' },
  unauthorized: { status: 401, title: 'Jeton absent ou faux' },
  'not-found': { status: 404, title: 'Introuvable' },
  conflict: { status: 409, title: 'Contradiction avec ce qui est enregistré' },
  'already-open': { status: 409, title: 'Indu déjà ouvert' },
  'debt-ended': { status: 409, title: 'Indu terminé' },
  'debt-stopped': { status: 503, title: 'Dossier à l’arrêt' },
  'too-large': { status: 413, title: 'Demande trop longue' },
  'unsupported-media-type': { status: 415, title: 'Format non admis' },
  'act-refused': { status: 422, title: 'Acte interdit' },
  'date-in-the-future': { status: 422, title: 'Date à venir' },
  'date-before-establishment': { status: 422, title: 'Date antérieure à l’indu' },
  'not-time-lapse': { status: 422, title: 'Le temps est réel' },
  internal: { status: 500, title: 'Défaut du programme' },
  'engine-unavailable': { status: 503, title: 'Temporal ne répond pas' },
  'ledger-unavailable': { status: 503, title: 'Registre indisponible' },
};

/** An answer other than success (RFC 9457). `detail` is in French and says what to do; it repeats no received value. */
export class Problem extends Error {
  readonly status: number;

  constructor(
    readonly code: ProblemCode,
    readonly detail: string,
    readonly more: {
      readonly authority?: readonly string[];
      readonly faults?: readonly InputFault[];
    } = {},
  ) {
    super(code);
    this.name = 'Problem';
    this.status = PROBLEMS[code].status;
  }

  body(): ProblemBody {
    const { authority, faults } = this.more;
    return {
      type: `urn:indu:problem:${this.code}`,
      title: PROBLEMS[this.code].title,
      status: this.status,
      detail: this.detail,
      code: this.code,
      ...(authority === undefined ? {} : { authority: [...authority] }),
      ...(faults === undefined ? {} : { faults: [...faults] }),
    };
  }
}

export const unknownDebt = (): Problem =>
  new Problem(
    'not-found',
    'Aucun indu ne porte cet identifiant : voyez « indu debts » pour la liste.',
  );

const BY_LEDGER_CODE: Readonly<Record<LedgerErrorCode, ProblemCode>> = {
  conflict: 'conflict',
  'unknown-debt': 'not-found',
  'unknown-debtor': 'not-found',
  'unknown-key': 'not-found',
  'unknown-batch': 'not-found',
  locked: 'ledger-unavailable',
  'schema-mismatch': 'ledger-unavailable',
};

/** What the record refuses, as an answer of the API. */
export function ledgerProblem(code: LedgerErrorCode, message: string): Problem {
  return code === 'unknown-debt' ? unknownDebt() : new Problem(BY_LEDGER_CODE[code], message);
}
