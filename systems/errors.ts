/**
 * What can go wrong with an outside system: a closed set, so that each has its own answer.
 *
 * - `unavailable`: nothing was done there; the same request may be made again later.
 * - `outcome-unknown`: it may or may not have been done; read back before doing it again.
 * - `unknown-debtor`: the system does not know this debtor, or has no situation for that month.
 * - `conflict`: the key was used with another content, or the act comes too late.
 * - `invalid-answer`: it answered something that its contract does not allow.
 * - `rejected`: it refused the request (form, rights); making it again as it is changes nothing.
 */
export type SystemErrorKind =
  | 'unavailable'
  | 'outcome-unknown'
  | 'unknown-debtor'
  | 'conflict'
  | 'invalid-answer'
  | 'rejected';

export interface SystemErrorContext {
  /** Name of the system, for the message: "le système de prestations". */
  readonly system: string;
  /** Method and route template, never the address itself: it carries identifiers. */
  readonly route: string;
  /** HTTP status of the last answer, or null when there was none. */
  readonly status: number | null;
  /** Machine code of the problem that was answered (`already-executed`), when it has one. */
  readonly code: string | null;
}

/** The message is French, for an operator, and holds neither personal data nor the received value. */
export class SystemError extends Error {
  constructor(
    readonly kind: SystemErrorKind,
    readonly context: SystemErrorContext,
  ) {
    super(messageOf(kind, context));
    this.name = 'SystemError';
  }
}

const ADVICE: Readonly<Record<SystemErrorKind, string>> = {
  unavailable:
    'ne répond pas ; rien n’y a été fait. Vérifier qu’il est démarré et joignable, puis recommencer',
  'outcome-unknown':
    'n’a pas répondu de façon sûre ; l’opération a pu y être faite. Relire son état avant de recommencer',
  'unknown-debtor':
    'ne connaît pas cet allocataire pour ce mois. Vérifier l’identifiant et le premier mois de sa situation',
  conflict:
    'refuse : cette clé a déjà servi pour une autre demande, ou l’opération vient trop tard. Relire son état',
  'invalid-answer':
    'a donné une réponse contraire à son contrat. Vérifier sa version et le signaler à son exploitant',
  rejected: 'a refusé la demande. Vérifier le jeton d’accès et la forme de la demande',
};

const messageOf = (
  kind: SystemErrorKind,
  { system, route, status, code }: SystemErrorContext,
): string => {
  const answer =
    status === null ? 'sans réponse' : `réponse ${status}${code === null ? '' : `, ${code}`}`;
  return `${system} (${route}, ${answer}) ${ADVICE[kind]}.`;
};
