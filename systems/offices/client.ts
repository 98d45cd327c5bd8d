import type { CivilDate } from '../../engine/calendar/civil';
import type { DelegationNotice, DelegationRequest } from '../../engine/delegation/types';
import { connectTo, type ConnectionOptions, type SystemConnection } from '../http';
import { closingAnswer, heldAnswer } from './contract';

/** Where another office is reached, and the token that it gave to this one. */
export interface Peer {
  readonly url: string;
  readonly token: string;
}

/** The other offices that this one reaches, by their ids. */
export interface PeerDirectory {
  find(office: string): Peer | null;
}

/** Sums of a closed year, as they are notified (CSS D133-2-3 4° e). */
export interface Closing {
  readonly year: number;
  readonly on: CivilDate;
  readonly recovered: string;
  readonly lines: readonly { readonly id: string; readonly recovered: string }[];
}

/**
 * The other offices, as the OpenAPI document describes what they say to each other. Each message has an
 * id of its own and may be sent again. Every method throws `SystemError`, and nothing else.
 */
export interface OfficesClient {
  /** False: the office is not in the directory, and a person asks it by other means. */
  knows(office: string): boolean;
  ask(office: string, request: DelegationRequest): Promise<void>;
  tell(
    office: string,
    about: { readonly delegation: string; readonly number: number },
    notice: DelegationNotice,
  ): Promise<void>;
  close(office: string, closing: Closing): Promise<void>;
  end(): Promise<void>;
}

/** Nothing is sent before the first call; each office has a connection and a circuit breaker of its own. */
export function createOfficesClient(
  directory: PeerDirectory,
  timing: Omit<ConnectionOptions, 'baseUrl' | 'token'> = {},
): OfficesClient {
  const connections = new Map<string, SystemConnection>();
  const to = (office: string): SystemConnection => {
    const known = connections.get(office);
    if (known !== undefined) return known;
    const peer = directory.find(office);
    if (peer === null) throw new RangeError('the office is asked only after `knows`');
    const made = connectTo('L’autre organisme', {
      ...timing,
      baseUrl: peer.url,
      token: peer.token,
    });
    connections.set(office, made);
    return made;
  };
  return {
    knows: (office) => directory.find(office) !== null,
    ask: async (office, request) => {
      await to(office).send({
        method: 'PUT',
        route: '/between-offices/delegations/{id}',
        path: `/between-offices/delegations/${encodeURIComponent(request.id)}`,
        on: null,
        body: request,
        answer: heldAnswer,
        concerns: ({ id }) => id === request.id,
      });
    },
    tell: async (office, { delegation, number }, notice) => {
      await to(office).send({
        method: 'PUT',
        route: '/between-offices/delegations/{id}/notices/{number}',
        path: `/between-offices/delegations/${encodeURIComponent(delegation)}/notices/${number}`,
        on: null,
        body: notice,
        answer: heldAnswer,
        concerns: ({ id }) => id === delegation,
      });
    },
    close: async (office, closing) => {
      await to(office).send({
        method: 'PUT',
        route: '/between-offices/closings/{year}',
        path: `/between-offices/closings/${closing.year}`,
        on: null,
        body: closing,
        answer: closingAnswer,
        concerns: ({ year }) => year === closing.year,
      });
    },
    end: async () => {
      await Promise.all([...connections.values()].map((connection) => connection.close()));
    },
  };
}
