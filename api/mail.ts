import type { EventKind, LegalEvent, LetterKind } from '../engine/lifecycle/types';
import type { MailOutcome } from '../messages/names';
import { type Author, legalDays, recordEvent } from './acts';
import type { ApiDeps } from './ports';
import type { Receipt } from './schemas/answers';
import type { MailEvent } from './schemas/requests';

type MailKind = Extract<
  EventKind,
  | 'notification-received'
  | 'notification-refused'
  | 'notification-unclaimed'
  | 'notification-returned'
  | 'demand-received'
  | 'demand-refused'
  | 'demand-unclaimed'
  | 'demand-returned'
  | 'contrainte-served'
  | 'rectification-refused'
  | 'contrainte-refused'
  | 'contrainte-unclaimed'
  | 'contrainte-returned'
>;

/** What each outcome of a letter proves. The other letters open no delay by their reception. */
const PROVES: Partial<Record<LetterKind, Partial<Record<MailOutcome, MailKind>>>> = {
  notification: {
    received: 'notification-received',
    refused: 'notification-refused',
    unclaimed: 'notification-unclaimed',
    returned: 'notification-returned',
  },
  demand: {
    received: 'demand-received',
    refused: 'demand-refused',
    unclaimed: 'demand-unclaimed',
    returned: 'demand-returned',
  },
  contrainte: {
    received: 'contrainte-served',
    refused: 'contrainte-refused',
    unclaimed: 'contrainte-unclaimed',
    returned: 'contrainte-returned',
  },
  'rectification-refusal': { received: 'rectification-refused' },
};

/**
 * Records what became of a registered letter, also while Temporal is down. An outcome that proves nothing is
 * answered with the effect `none`: a delay opens on an accepted proof only. Throws a `Problem`, as for an act.
 */
export async function recordMail(
  deps: ApiDeps,
  mail: MailEvent,
  key: string,
  author: Author,
): Promise<Receipt> {
  const { office } = await deps.ledger.loadDebt(mail.about);
  const { on, recordedOn } = await legalDays(deps, mail.about, mail.on);
  const kind = PROVES[mail.kind]?.[provedBy(mail, office.policies.refusedMailOpens === 'yes')];
  if (kind === undefined) return withoutEffect(mail);
  return recordEvent(deps, {
    debt: mail.about,
    event: eventOf(kind, mail, on),
    key,
    author,
    recordedOn,
  });
}

/** Refusing the new notification is receiving it where the office reads the first one so (policy `refusedMailOpens`). */
function provedBy({ kind, outcome }: MailEvent, refusedMailOpens: boolean): MailOutcome {
  return kind === 'rectification-refusal' && outcome === 'refused' && refusedMailOpens
    ? 'received'
    : outcome;
}

function eventOf(kind: MailKind, mail: MailEvent, on: LegalEvent['on']): LegalEvent {
  if (kind === 'contrainte-served') return { kind, on, means: 'letter' };
  if (kind !== 'notification-received' && kind !== 'notification-refused') return { kind, on };
  const { remediesStated } = mail;
  return { kind, on, ...(remediesStated === undefined ? {} : { remediesStated }) };
}

function withoutEffect(mail: MailEvent): Receipt {
  return {
    debt: mail.about,
    kind: `${mail.kind}-${mail.outcome}`,
    on: mail.on,
    status: 'noted',
    effect: 'none',
    authority: [],
    message: 'Ce sort de la lettre n’ouvre aucun délai et ne change rien au dossier.',
    outstanding: null,
    toRefund: null,
  };
}
