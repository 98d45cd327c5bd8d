import type { Ledger } from '../ledger/ledger';
import { addDays } from '../engine/calendar/civil';
import type { LegalEvent, LetterKind } from '../engine/lifecycle/types';
import type { LoadedDebt } from '../ledger/types';
import { LetterRefused, type Letter } from '../letters/letter';
import type { MailClient } from '../systems/mail/client';
import type { DispatchLetter, DispatchOutcome, MailActivities } from './contract';
import { guarded } from './failures';
import { letterFor } from './letterFacts';

/** Letters that bear on the debtor: the debt's epoch is checked again where their intent is recorded. */
const ADVERSE: ReadonlySet<LetterKind> = new Set<LetterKind>(['demand', 'contrainte']);

/** Letters whose dispatch is itself a fact of the debt's life. */
const SENT_AS: Partial<Record<LetterKind, 'notification-sent' | 'demand-sent'>> = {
  notification: 'notification-sent',
  demand: 'demand-sent',
};

/** Effects by registered mail. Intent committed → HTTP → answer committed. */
export function mailActivities(ledger: Ledger, client: MailClient): MailActivities {
  return { dispatchLetter: guarded((input) => dispatchLetter(ledger, client, input)) };
}

async function dispatchLetter(
  ledger: Ledger,
  client: MailClient,
  input: DispatchLetter,
): Promise<DispatchOutcome> {
  const loaded = await ledger.loadDebt(input.debt);
  const key = `${input.debt}:${input.key}`;
  const intended = await intendedLetter(ledger, input.debt, key);
  const letter = intended ?? (await composed(ledger, loaded, input));
  if ('refused' in letter) return { status: 'refused', message: letter.refused };
  if (intended === null) {
    const row = {
      key,
      debt: input.debt,
      letter: input.letter,
      on: input.on,
      text: letter.text,
      data: letter.data,
    };
    const intent = await ledger.recordLetterIntent(
      row,
      ADVERSE.has(input.letter) ? input.epoch : null,
    );
    if (intent.status === 'stale') return intent;
  }
  const on = intended?.on ?? input.on;
  const { reference } = await client.dispatch(
    {
      key,
      kind: input.letter,
      recorded: true,
      addressee: loaded.debt.debtor,
      ...(isUnderGuardianship(loaded.facts) ? { recipient: 'guardian' as const } : {}),
      about: input.debt,
      text: letter.text,
    },
    on,
  );
  await ledger.recordLetterSent(key, reference);
  return recordDispatch(ledger, { ...input, on }, loaded);
}

/** Letters go to the guardian while the measure lasts: the mail knows where, the record never does. */
const isUnderGuardianship = (facts: readonly LegalEvent[]): boolean =>
  facts.findLast(({ kind }) => kind === 'guardianship-opened' || kind === 'guardianship-closed')
    ?.kind === 'guardianship-opened';

/** The letter whose intent an earlier attempt recorded: what was decided then is what is sent. */
async function intendedLetter(ledger: Ledger, debt: string, key: string) {
  const file = await ledger.showDebt(debt);
  const found = file?.letters.find((letter) => letter.key === key);
  return found === undefined ? null : { text: found.text, data: null, on: found.on };
}

type Composed = Letter | { readonly refused: string };

const DAYS_TO_WRITE = 5;

/** A letter that lacks a mandatory mention is not sent: a person is asked to complete the file. */
async function composed(
  ledger: Ledger,
  loaded: LoadedDebt,
  input: DispatchLetter,
): Promise<Composed> {
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
      doneBy: 'hand',
    });
    return { refused: error.message };
  }
}

/** A recorded delivery interrupts the time-bar by its dispatch alone (CSS L133-4-6); some letters are facts by themselves. */
async function recordDispatch(
  ledger: Ledger,
  { debt, key, letter, on }: DispatchLetter,
  { epoch, balance }: LoadedDebt,
): Promise<DispatchOutcome> {
  const kind = SENT_AS[letter];
  if (kind === undefined) return { status: 'sent', facts: [], epoch };
  const sent: LegalEvent = kind === 'demand-sent' ? { kind, on, amount: balance } : { kind, on };
  const facts: LegalEvent[] = [];
  let seen = epoch;
  for (const event of [sent, { kind: 'recorded-delivery-sent', on } as const]) {
    const receipt = await ledger.recordFact({
      debt,
      event,
      key: `${event.kind}:${key}`,
      author: 'workflow',
      recordedOn: on,
      deliver: false,
    });
    if (receipt.status !== 'recorded' && receipt.status !== 'duplicate') {
      return {
        status: 'refused',
        message: 'message' in receipt ? receipt.message : receipt.status,
      };
    }
    facts.push(receipt.event);
    seen = receipt.epoch;
  }
  return { status: 'sent', facts, epoch: seen };
}
