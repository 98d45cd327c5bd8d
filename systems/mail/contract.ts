import { z } from 'zod';
import { isCivilDate, type CivilDate } from '../../engine/calendar/civil';

const date = z.custom<CivilDate>((value) => typeof value === 'string' && isCivilDate(value));
const identifier = z.string().min(1).max(200);

/**
 * What the mail tells of a letter. `received`: handed over, on that day; `refused`: on that day;
 * `unclaimed`: `on` is the day of the first presentation; `returned`: unknown at the address.
 */
export const mailOutcome = z.enum(['received', 'refused', 'unclaimed', 'returned']);
export type MailOutcome = z.infer<typeof mailOutcome>;

/**
 * `about` and `addressee` are opaque ids (of the debt and of the debtor): outcomes are matched by them. To the
 * `guardian` of the addressee when one was appointed: name and address are the mail's own to know.
 */
export const letterOrder = z.strictObject({
  kind: z.string().regex(/^[a-z-]{1,60}$/),
  /** True for a recorded delivery: only then is there a proof of its outcome. */
  recorded: z.boolean(),
  addressee: identifier,
  recipient: z.enum(['debtor', 'guardian']).exactOptional(),
  about: identifier,
  text: z.string().min(1).max(500_000),
});
export type LetterOrder = z.infer<typeof letterOrder>;

/** `dispatchedOn` is the legal day of the first request under that key. */
export const dispatchAnswer = z.object({
  key: identifier,
  reference: identifier,
  dispatchedOn: date,
});
export type DispatchAnswer = z.infer<typeof dispatchAnswer>;

export const letterEvent = z.object({ id: identifier, outcome: mailOutcome, on: date });
export type LetterEvent = z.infer<typeof letterEvent>;

export const letterAnswer = z.object({
  reference: identifier,
  about: identifier,
  kind: z.string(),
  recorded: z.boolean(),
  dispatchedOn: date,
  events: z.array(letterEvent),
});

/** What is posted to the office when a letter has an outcome; the same `id` may come several times. */
export const outcomeNotice = z.object({
  id: identifier,
  reference: identifier,
  about: identifier,
  kind: z.string(),
  outcome: mailOutcome,
  on: date,
});
export type OutcomeNotice = z.infer<typeof outcomeNotice>;

/** Bodies of the simulator's control routes. */
export const outcomeBody = z.strictObject({ outcome: mailOutcome, on: date });
export const webhookBody = z.strictObject({ url: z.url(), token: z.string().min(1) }).nullable();
export type Webhook = z.infer<typeof webhookBody>;
