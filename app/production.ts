import { z } from 'zod';
import type { OperatingOffice } from '../engine/lifecycle/types';
import { currentPack } from '../law/packs';
import { codeOf, LedgerError } from '../ledger/errors';
import { openLedger } from '../ledger/open';
import type { Ledger } from '../ledger/ledger';
import { ConfigurationError, defaultHome, payloadKey } from './home';
import { checkLawPack } from './lawPackSchema';
import { loadOffice } from './officeSchema';

/** Variables that both processes of a deployment read. */
const common = {
  TEMPORAL_ADDRESS: z.string().min(1),
  TEMPORAL_NAMESPACE: z.string().min(1).default('indu'),
  DATABASE_URL: z.string().min(1),
  INDU_OFFICE: z.string().min(1),
};

const apiEnvironment = z.object({
  ...common,
  INDU_TOKEN: z.string().min(16),
  /** Token that the registered mail gives with its notices; by default the operators' own. */
  INDU_MAIL_TOKEN: z.string().min(16).optional(),
  INDU_HOST: z.string().min(1).default('127.0.0.1'),
  INDU_PORT: z.coerce.number().int().min(1).max(65_535).default(8080),
});

const workerEnvironment = z.object({
  ...common,
  INDU_BENEFITS_URL: z.url(),
  INDU_MAIL_URL: z.url(),
  /** Bearer token given to both systems, when they ask for one. */
  INDU_SYSTEMS_TOKEN: z.string().min(1).optional(),
});

export type ApiEnvironment = z.infer<typeof apiEnvironment>;
export type WorkerEnvironment = z.infer<typeof workerEnvironment>;

export const readApiEnvironment = (): ApiEnvironment => read(apiEnvironment);
export const readWorkerEnvironment = (): WorkerEnvironment => read(workerEnvironment);

/** Names every variable that is missing or wrong, never its value. */
function read<Value>(schema: z.ZodType<Value>): Value {
  const parsed = schema.safeParse(process.env);
  if (parsed.success) return parsed.data;
  const names = [...new Set(parsed.error.issues.map(({ path }) => String(path[0])))];
  throw new ConfigurationError(
    `Variables d'environnement absentes ou mal formées : ${names.join(', ')}. Voir la partie Production de README.md.`,
  );
}

export interface Foundation {
  readonly office: OperatingOffice;
  readonly ledger: Ledger;
  readonly payloadKey: Buffer;
}

/** What both processes stand on: a checked law pack, the office, the ledger on its server, the key. */
export async function foundation(environment: {
  readonly DATABASE_URL: string;
  readonly INDU_OFFICE: string;
}): Promise<Foundation> {
  checkLawPack(currentPack);
  const office = await loadOffice(environment.INDU_OFFICE);
  const key = payloadKey(defaultHome());
  return { office, ledger: await reached(environment.DATABASE_URL), payloadKey: key };
}

/** The record on its server; a server that cannot be reached is told by its code, never by its address. */
async function reached(url: string): Promise<Ledger> {
  try {
    return await openLedger({ kind: 'server', url });
  } catch (error) {
    const code = codeOf(error);
    if (code === null || error instanceof LedgerError) throw error;
    throw new ConfigurationError(
      `DATABASE_URL : la base PostgreSQL ne peut pas être ouverte (${code}). Vérifiez qu'elle tourne, son adresse, son nom et ses droits.`,
      { cause: error },
    );
  }
}
