import type { CivilDate } from '../../engine/calendar/civil';
import { connectTo, type ConnectionOptions } from '../http';
import {
  dispatchAnswer,
  letterAnswer,
  type DispatchAnswer,
  type LetterEvent,
  type LetterOrder,
} from './contract';

/** The registered mail, as its OpenAPI document describes it. Every method throws `SystemError`. */
export interface MailClient {
  /** Dispatches a letter once per key: the same key and letter give the same reference; another letter, `conflict`. */
  dispatch(letter: LetterOrder & { readonly key: string }, on: CivilDate): Promise<DispatchAnswer>;
  /** What became of it, oldest first; empty while nothing is proved. An unknown reference is `rejected`. */
  events(reference: string): Promise<readonly LetterEvent[]>;
  close(): Promise<void>;
}

export function createMailClient(options: ConnectionOptions): MailClient {
  const connection = connectTo('Le courrier recommandé', options);
  return {
    dispatch: ({ key: given, ...letter }, on) => {
      // A header holds ASCII only; an ordinary key stays as it is.
      const key = encodeURI(given);
      return connection.send({
        method: 'POST',
        route: '/letters',
        path: '/letters',
        on,
        headers: { 'idempotency-key': key },
        body: letter,
        answer: dispatchAnswer,
        concerns: (answer) => answer.key === key,
      });
    },
    events: async (reference) => {
      const found = await connection.send({
        method: 'GET',
        route: '/letters/{reference}',
        path: `/letters/${encodeURIComponent(reference)}`,
        on: null,
        answer: letterAnswer,
        concerns: (answer) => answer.reference === reference,
      });
      return found.events;
    },
    close: () => connection.close(),
  };
}
