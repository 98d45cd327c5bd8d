import type { Role } from '../lifecycle/types';
import type { IntakePolicy } from './policy';

/**
 * Where a file stands. `received`: being examined; `examined`: the report is there, a person may have it opened;
 * `quarantined`: it departs from the baseline; `released`: a person took it out, and it may be opened; `opening`.
 * Ends: `invalid` (a line cannot be read), `empty` (nothing to open), `rejected`, `stopped` (in the middle of the
 * opening), `opened`.
 */
export type BatchStatus =
  | 'receiving'
  | 'received'
  | 'examined'
  | 'quarantined'
  | 'released'
  | 'opening'
  | BatchEnd;

export type BatchEnd = 'invalid' | 'empty' | 'rejected' | 'stopped' | 'opened';

const ENDS: ReadonlySet<string> = new Set<BatchEnd>([
  'invalid',
  'empty',
  'rejected',
  'stopped',
  'opened',
]);

export const hasEnded = (status: BatchStatus): status is BatchEnd => ENDS.has(status);

export type BatchActName = 'confirm' | 'release' | 'reject';

export interface BatchAct {
  readonly act: BatchActName;
  /** In which function the person acts. */
  readonly by: Role;
  /** Why; required to release and to reject. */
  readonly reason: string | null;
}

/** Why the act may not be done to a file that stands so; null when it may. French, for operators. */
export function refusalOfBatchAct(
  status: BatchStatus,
  { act, by, reason }: BatchAct,
  policy: IntakePolicy,
): string | null {
  if (hasEnded(status)) return 'Ce lot est terminé : plus aucun acte n’y est possible.';
  if (status === 'receiving') return 'Ce lot n’est pas reçu en entier : renvoyez le même fichier.';
  if (status === 'received')
    return 'L’examen de ce lot n’est pas terminé : attendez son rapport (indu intake show).';
  const allowed = act === 'confirm' ? policy.confirmedBy : policy.releasedBy;
  const either = act === 'reject' ? [...policy.confirmedBy, ...policy.releasedBy] : allowed;
  if (!either.includes(by))
    return `Cette fonction ne peut pas faire cet acte : l’organisme le confie à ${[...new Set(either)].join(', ')}.`;
  if (act !== 'confirm' && (reason ?? '').trim() === '')
    return 'Il faut un motif : dites pourquoi (--reason).';
  return refusalByStatus(status, act);
}

type OpenStatus = Exclude<BatchStatus, BatchEnd | 'receiving' | 'received'>;

function refusalByStatus(status: OpenStatus, act: BatchActName): string | null {
  if (act === 'reject') return null;
  if (act === 'release') {
    return status === 'quarantined'
      ? null
      : 'Ce lot n’est pas en quarantaine : il n’y a rien à libérer.';
  }
  if (status === 'quarantined')
    return 'Ce lot est en quarantaine, parce qu’il s’écarte des précédents : il s’ouvre après avoir été libéré, avec un motif (indu intake release).';
  return status === 'opening' ? 'Ce lot est déjà en cours d’ouverture.' : null;
}

/** Where an allowed act brings the file. */
export function statusAfter(status: BatchStatus, act: BatchActName): BatchStatus {
  switch (act) {
    case 'confirm':
      return 'opening';
    case 'release':
      return 'released';
    case 'reject':
      return status === 'opening' ? 'stopped' : 'rejected';
  }
}

/** The wait of a file on a person: which act, and whose it is first; null when nobody is waited for. */
export function batchTaskOf(
  status: BatchStatus,
  policy: IntakePolicy<Role>,
): { readonly task: 'confirm-batch' | 'release-batch'; readonly role: Role } | null {
  const of = (task: 'confirm-batch' | 'release-batch', roles: readonly Role[]) => {
    const [role] = roles;
    return role === undefined ? null : { task, role };
  };
  if (status === 'quarantined') return of('release-batch', policy.releasedBy);
  if (status === 'examined' || status === 'released')
    return of('confirm-batch', policy.confirmedBy);
  return null;
}
