import type { Ledger } from '../ledger/ledger';
import { addDays } from '../engine/calendar/civil';
import type { LetterKind } from '../engine/lifecycle/types';
import type { LoadedDebt } from '../ledger/types';
import { LetterRefused, type Letter } from '../letters/letter';
import type { MailClient } from '../systems/mail/client';
import type { DispatchLetter, DispatchOutcome, MailActivities } from './contract';
import { guarded } from './failures';
import { letterFor } from './letterFacts';

/** Letters that bear on the debtor: the debt's epoch is checked again where their intent is recorded. */
const ADVERSE: ReadonlySet<LetterKind> = new Set<LetterKind>(['demand', 'contrainte']);

/** Letters whose dispatch is itself a fact of the debt's life. */
const SENT_AS: Partial<Record<LetterKind, 'notification-sent' | 'demand-sent'>> = { notification: 'notification-sent', demand: 'demand-sent' };

/** Effects by registered mail. Intent committed → HTTP → answer committed. */
export function mailActivities(ledger: Ledger, client: MailClient): MailActivities {
  return { dispatchLetter: guarded((input) => dispatchLetter(ledger, client, input)) };
}

async function dispatchLetter(ledger: Ledger, client: MailClient, input: DispatchLetter): Promise<DispatchOutcome> {
  const loaded = await ledger.loadDebt(input.debt);
  const key = `${input.debt}:${input.key}`;
  const letter = await composed(ledger, loaded, input);
  if ('refused' in letter) return { status: 'refused', message: letter.refused };
  const intent = await ledger.recordLetterIntent(
    { key, debt: input.debt, letter: input.letter, on: input.on, text: letter.text, data: letter.data },
    ADVERSE.has(input.letter) ? input.epoch : null,
  );
  if (intent.status === 'stale') return intent;
  const { reference } = await client.dispatch(
    {
      key,
      kind: input.letter,
      recorded: true,
      addressee: loaded.debt.debtor,
      about: input.debt,
      text: letter.text,
    },
    input.on,
  );
  await ledger.recordLetterSent(key, reference);
  return recordDispatch(ledger, input, loaded);
}

type Composed = Letter | { readonly refused: string };

const DAYS_TO_WRITE = 5;

/** A letter that lacks a mandatory mention is not sent: a person is asked to complete the file. */
async function composed(ledger: Ledger, loaded: LoadedDebt, input: DispatchLetter): Promise<Composed> {
  try {
    return await letterFor(ledger, loaded, input);
  } catch (error) {
    if (!(error instanceof LetterRefused)) throw error;
    await ledger.openTask({
      key: `write:${input.key}`,
      debt: input.debt,
      task: `write-${input.letter}`,
      role: 'case-officer',
      due: addDays(input.on, DAYS_TO_WRITE),
      openedOn: input.on,
      because: error.authority,
    });
    return { refused: error.message };
  }
}

async function recordDispatch(ledger: Ledger, input: DispatchLetter, { epoch, balance }: LoadedDebt): Promise<DispatchOutcome> {
  const kind = SENT_AS[input.letter];
  if (kind === undefined) return { status: 'sent', fact: null, epoch };
  const receipt = await ledger.recordFact({
    debt: input.debt,
    event: kind === 'demand-sent' ? { kind, on: input.on, amount: balance } : { kind, on: input.on },
    key: `sent:${input.key}`,
    author: 'workflow',
    recordedOn: input.on,
    deliver: false,
  });
  if (receipt.status === 'recorded' || receipt.status === 'duplicate') {
    return { status: 'sent', fact: receipt.event, epoch: receipt.epoch };
  }
  if (receipt.status === 'stale') return { status: 'stale', epoch: receipt.epoch };
  return { status: 'refused', message: receipt.status === 'refused' ? receipt.message : 'clé déjà employée' };
}
