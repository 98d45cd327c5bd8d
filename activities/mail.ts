import type { Ledger } from '../ledger/ledger';
import type { EventKind, LegalEvent, LetterKind } from '../engine/lifecycle/types';
import type { MailClient } from '../systems/mail/client';
import type { DispatchLetter, DispatchOutcome, MailActivities } from './contract';
import { guarded } from './failures';

/** Letters that bear on the debtor: the debt's epoch is checked again where their intent is recorded. */
const ADVERSE: ReadonlySet<LetterKind> = new Set<LetterKind>(['demand', 'contrainte']);

/** Letters whose dispatch is itself a fact of the debt's life. */
const SENT_AS: Partial<Record<LetterKind, EventKind>> = { notification: 'notification-sent', demand: 'demand-sent' };

/** Effects by registered mail. Intent committed → HTTP → answer committed. */
export function mailActivities(ledger: Ledger, client: MailClient): MailActivities {
  return { dispatchLetter: guarded((input) => dispatchLetter(ledger, client, input)) };
}

async function dispatchLetter(ledger: Ledger, client: MailClient, input: DispatchLetter): Promise<DispatchOutcome> {
  const loaded = await ledger.loadDebt(input.debt);
  const letter = { text: `Lettre ${input.letter}`, data: {} };
  const intent = await ledger.recordLetterIntent(
    { key: input.key, debt: input.debt, letter: input.letter, on: input.on, text: letter.text, data: letter.data },
    ADVERSE.has(input.letter) ? input.epoch : null,
  );
  if (intent.status === 'stale') return intent;
  const { reference } = await client.dispatch(
    {
      key: `${input.debt}:${input.key}`,
      kind: input.letter,
      recorded: true,
      addressee: loaded.debt.debtor,
      about: input.debt,
      text: letter.text,
    },
    input.on,
  );
  await ledger.recordLetterSent(input.key, reference);
  return recordDispatch(ledger, input, loaded.epoch);
}

async function recordDispatch(ledger: Ledger, input: DispatchLetter, epoch: number): Promise<DispatchOutcome> {
  const kind = SENT_AS[input.letter];
  if (kind === undefined) return { status: 'sent', fact: null, epoch };
  const receipt = await ledger.recordFact({
    debt: input.debt,
    event: { kind, on: input.on } as LegalEvent,
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
