import { z } from 'zod';
import { isCivilDate, type CivilDate } from '../../engine/calendar/civil';
import type { Journal } from '../journal';
import { Problem } from '../server';
import { letterOrder, mailOutcome } from './contract';
import type {
  DispatchAnswer,
  LetterEvent,
  LetterOrder,
  MailOutcome,
  OutcomeNotice,
} from './contract';

const date = z.custom<CivilDate>((value) => typeof value === 'string' && isCivilDate(value));

/** All that the post has accepted: folding these entries gives its state. */
export const postEntry = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('dispatched'),
    key: z.string(),
    reference: z.string(),
    order: letterOrder,
    on: date,
  }),
  z.strictObject({
    kind: z.literal('ended'),
    reference: z.string(),
    outcome: mailOutcome,
    on: date,
  }),
]);
export type PostEntry = z.infer<typeof postEntry>;

interface Letter {
  readonly key: string;
  readonly reference: string;
  readonly order: LetterOrder;
  readonly dispatchedOn: CivilDate;
  event: LetterEvent | null;
}

/** A post that carries letters; what becomes of each is decided through its control routes. */
export class Post {
  private readonly byKey = new Map<string, Letter>();
  private readonly byReference = new Map<string, Letter>();
  /** Letters by the debt they are about, in order of dispatch. */
  private readonly byDebt = new Map<string, Letter[]>();

  constructor(private readonly journal: Journal<PostEntry>) {
    for (const entry of journal.past) this.apply(entry);
  }

  dispatch(key: string, order: LetterOrder, on: CivilDate): DispatchAnswer {
    const known = this.byKey.get(key);
    if (known === undefined) {
      const reference = `letter-${String(this.byKey.size + 1).padStart(6, '0')}`;
      this.record({ kind: 'dispatched', key, reference, order, on });
      return { key, reference, dispatchedOn: on };
    }
    if (!sameLetter(known.order, order)) {
      throw new Problem(
        409,
        'key-conflict',
        'Clé déjà employée pour une autre lettre',
        'Employer une nouvelle clé.',
      );
    }
    return { key, reference: known.reference, dispatchedOn: known.dispatchedOn };
  }

  read(reference: string) {
    const { order, dispatchedOn, event } = this.letter(reference);
    const { about, kind, recorded } = order;
    return {
      reference,
      about,
      kind,
      recorded,
      dispatchedOn,
      events: event === null ? [] : [event],
    };
  }

  /** Ends a letter, once; the same outcome again gives the same notice. */
  end(reference: string, outcome: MailOutcome, on: CivilDate): OutcomeNotice {
    const letter = this.letter(reference);
    if (on < letter.dispatchedOn) {
      throw new Problem(422, 'before-dispatch', 'Le sort d’une lettre ne peut précéder son envoi');
    }
    if (letter.event !== null && (letter.event.outcome !== outcome || letter.event.on !== on)) {
      throw new Problem(409, 'already-ended', 'Cette lettre a déjà un autre sort');
    }
    if (letter.event === null) this.record({ kind: 'ended', reference, outcome, on });
    const { about, kind } = letter.order;
    return { id: eventId(reference), reference, about, kind, outcome, on };
  }

  /** Letters about a debt and of a kind, or all; in order of dispatch, with their text. */
  find(about: string | undefined, kind: string | undefined) {
    const letters =
      about === undefined ? [...this.byReference.values()] : (this.byDebt.get(about) ?? []);
    return letters
      .filter(({ order }) => (kind ?? order.kind) === order.kind)
      .map(({ key, reference, order, dispatchedOn, event }) => ({
        key,
        reference,
        ...order,
        dispatchedOn,
        events: event === null ? [] : [event],
      }));
  }

  private letter(reference: string): Letter {
    const letter = this.byReference.get(reference);
    if (letter === undefined) throw new Problem(404, 'unknown-letter', 'Lettre inconnue');
    return letter;
  }

  private record(entry: PostEntry): void {
    this.journal.append(entry);
    this.apply(entry);
  }

  private apply(entry: PostEntry): void {
    if (entry.kind === 'dispatched') {
      const { key, reference, order, on } = entry;
      const letter: Letter = { key, reference, order, dispatchedOn: on, event: null };
      this.byKey.set(key, letter);
      this.byReference.set(reference, letter);
      this.byDebt.set(order.about, [...(this.byDebt.get(order.about) ?? []), letter]);
      return;
    }
    const { reference, outcome, on } = entry;
    this.letter(reference).event = { id: eventId(reference), outcome, on };
  }
}

const eventId = (reference: string): string => `${reference}:outcome`;

const sameLetter = (a: LetterOrder, b: LetterOrder): boolean =>
  a.kind === b.kind &&
  a.recorded === b.recorded &&
  a.addressee === b.addressee &&
  a.recipient === b.recipient &&
  a.about === b.about &&
  a.text === b.text;
