import type { Client } from '@temporalio/client';
import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import { EngineUnavailable, type ApiDeps, type SystemInfo } from '../api/ports';
import { civilDate, type CivilDate } from '../engine/calendar/civil';
import type { OperatingOffice } from '../engine/lifecycle/types';
import { currentPack } from '../law/packs';
import type { DebtOpening } from '../activities/intake';
import type { Ledger } from '../ledger/ledger';
import { ConfigurationError } from './home';
import { intakesThrough } from './intakes';
import { isReachable, officersThrough } from './officers';
import { actsThrough } from './delegations';
import type { PeerBook } from './peers';
import type { TimeLapse } from './timeLapse';

export interface DoorsOptions {
  readonly mode: 'real' | 'time-lapse';
  readonly office: OperatingOffice;
  readonly ledger: Ledger;
  readonly opening: DebtOpening;
  readonly database: SystemInfo['database'];
  readonly serverVersion: string | null;
  readonly tokens: { readonly api: string; readonly mail: string };
  readonly peers: PeerBook;
  readonly log?: Logger;
}

/** What the API needs of the system that runs it. `timeLapse` is null until there is one. */
export function apiDeps(
  options: DoorsOptions,
  client: Client,
  timeLapse: () => TimeLapse | null,
): ApiDeps {
  const { ledger, office, opening } = options;
  return {
    ledger,
    officers: officersThrough(client),
    portfolio: {
      open: (debt, given) =>
        opening.open({
          debt,
          office: { ...office, ...given },
          pack: currentPack.name,
          author: 'operator',
        }),
    },
    intakes: {
      terms: () => ({ office, pack: currentPack.name, today: serverToday() }),
      ...intakesThrough(client),
    },
    delegations: {
      officeOf: (token) => options.peers.officeOf(token),
      receive: async (request) =>
        ledger.delegations.receiveRequest({
          request,
          office,
          pack: currentPack.name,
          calendar: (await timeLapse()?.calendarOf(request)) ?? { offsetDays: 0 },
        }),
      act: actsThrough(client),
    },
    today: async (debt) => timeLapse()?.todayOf(debt) ?? serverToday(),
    timeLapse:
      options.mode === 'real'
        ? null
        : {
            advance: async (debtor, to) => {
              const lapse = timeLapse();
              if (lapse === null) throw new EngineUnavailable();
              return lapse.advance(debtor, to);
            },
          },
    info: async () => ({
      mode: options.mode,
      office: office.id,
      pack: currentPack.name,
      database: options.database,
      temporal: { reachable: await isReachable(client), server: options.serverVersion },
    }),
    token: options.tokens.api,
    mailToken: options.tokens.mail,
    ...(options.log === undefined ? {} : { log: options.log }),
  };
}

const serverToday = (): CivilDate => civilDate(new Date().toISOString().slice(0, 10));

/** Listens on that address; a taken port is told in one line. */
export async function listen(api: FastifyInstance, host: string, port: number): Promise<string> {
  try {
    return await api.listen({ host, port });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') {
      throw new ConfigurationError(
        `Le port ${port} est déjà pris : arrêtez le programme qui l’occupe, ou choisissez-en un autre par INDU_PORT.`,
      );
    }
    throw error;
  }
}
