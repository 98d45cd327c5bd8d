import type { CivilDate } from '../../engine/calendar/civil';
import type { ExecutedRetention } from '../../engine/lifecycle/give-back';
import type { Transaction } from '../transaction';

interface Heard {
  readonly since: CivilDate;
  readonly collects: boolean;
}

/**
 * Retentions on a claim that fell on a day on which its delegating office says that its debt may not be
 * collected: what it said last of a day holds, also when it learnt it late.
 */
export async function retainedWhileHalted<Retention extends ExecutedRetention>(
  tx: Transaction,
  claim: string,
  retentions: readonly Retention[],
): Promise<readonly Retention[]> {
  if (retentions.length === 0) return [];
  const heard = await tx.query<Heard>(
    `select notice ->> 'since' as since, (notice ->> 'collects')::boolean as collects
     from delegation_notice join delegation on delegation.id = delegation_notice.delegation
     where delegation.debt = $1 and direction = 'received' and notice ->> 'kind' = 'standing' order by number`,
    [claim],
  );
  return retentions.filter(
    ({ on }) => heard.findLast((standing) => standing.since <= on)?.collects !== true,
  );
}
