import { createHash, timingSafeEqual } from 'node:crypto';
import { Problem } from './problems';

/**
 * The key under which an act is recorded. What a client chooses may hold personal data, and workflow
 * ids are not encrypted: only its hash goes further.
 */
export const hashedKey = (chosen: string): string =>
  createHash('sha256').update(chosen, 'utf8').digest('hex');

/** The client's own `Idempotency-Key`, hashed. Throws a `Problem` when there is none. */
export function keyOf(header: string | readonly string[] | undefined): string {
  if (typeof header !== 'string' || header.trim() === '' || header.length > 200) {
    throw new Problem(
      'missing-key',
      'Donnez l’en-tête Idempotency-Key (1 à 200 caractères), un par acte : le même acte renvoyé avec la même clé n’est fait qu’une fois.',
    );
  }
  return hashedKey(header);
}

export type Caller = 'operator' | 'mail';

/** Who bears this token; null for nobody. Compares in constant time. */
export function callerOf(
  authorization: string | undefined,
  tokens: Readonly<Record<Caller, string>>,
): Caller | null {
  const bearer = /^Bearer ([^\s]+)$/i.exec(authorization ?? '')?.[1];
  if (bearer === undefined) return null;
  if (isSame(bearer, tokens.operator)) return 'operator';
  return isSame(bearer, tokens.mail) ? 'mail' : null;
}

function isSame(given: string, token: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text, 'utf8').digest();
  return token !== '' && timingSafeEqual(digest(given), digest(token));
}
