import { createHash, timingSafeEqual } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Peer, PeerDirectory } from '../systems/offices/client';
import { ConfigurationError } from './home';

const peerSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,62}$/),
  url: z.url(),
  /** Token that the other office gave to this one. */
  token: z.string().min(16),
  /** Token that this office gave to the other one. */
  accepts: z.string().min(16),
});

export type PeerConfig = z.infer<typeof peerSchema>;

/** The other offices with which this one exchanges: where they are, and by which token each is known. */
export class PeerBook implements PeerDirectory {
  constructor(private readonly peers: readonly PeerConfig[]) {}

  find(office: string): Peer | null {
    return this.peers.find(({ id }) => id === office) ?? null;
  }

  /** The office that bears this token; null for nobody. Compares in constant time. */
  officeOf(token: string): string | null {
    const given = digest(token);
    return this.peers.find(({ accepts }) => timingSafeEqual(digest(accepts), given))?.id ?? null;
  }
}

const digest = (text: string): Buffer => createHash('sha256').update(text, 'utf8').digest();

/**
 * The file that INDU_PEERS names: a JSON array of other offices. Without it this office exchanges with
 * none, and a delegation is followed by people. Throws a `ConfigurationError` that names the field.
 */
export function peersFromEnvironment(): PeerBook {
  const file = process.env['INDU_PEERS'];
  if (file === undefined) return new PeerBook([]);
  const parsed = z.array(peerSchema).safeParse(contentOf(file));
  if (parsed.success) return new PeerBook(parsed.data);
  const where = parsed.error.issues[0]?.path.map(String).join('.') ?? '';
  throw new ConfigurationError(
    `INDU_PEERS : le champ ${where === '' ? '(racine)' : where} manque ou n’est pas admis. Voir docs/formats-delegation.md.`,
  );
}

function contentOf(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    throw new ConfigurationError(
      `INDU_PEERS : le fichier ${file} ne peut pas être lu comme du JSON : vérifiez son nom et ses droits.`,
    );
  }
}
