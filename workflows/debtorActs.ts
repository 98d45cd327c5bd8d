import { isCivilDate } from '../engine/calendar/civil';
import type { LegalEvent } from '../engine/lifecycle/types';
import { DEBTOR_ACTS, type DebtorAct } from '../messages/names';

/** An act that a debtor signalled straight to the workflow, as it will be recorded. */
export interface SignalledAct {
  /** Chosen by the client: the same one again is the same act. */
  readonly id: string;
  readonly event: LegalEvent;
}

const AMOUNT = /^\d{1,13}\.\d{2}$/;
const FORMS: readonly unknown[] = ['written', 'oral'];
const INSTANCES: readonly unknown[] = ['committee', 'court'];
const LONGEST_ID = 200;

/**
 * Reads a signal that any Temporal client may have sent. Null when it names no day that exists, no id, or
 * not what its act needs: such a message says nothing that could be recorded, and must not stop the debt.
 */
export function readSignal(act: DebtorAct, message: unknown): SignalledAct | null {
  if (!isObject(message) || !isObject(message['event'])) return null;
  const { id, event } = message;
  if (typeof id !== 'string' || id === '' || id.length > LONGEST_ID) return null;
  const { on } = event;
  if (typeof on !== 'string' || !isCivilDate(on)) return null;
  const read = readEvent(DEBTOR_ACTS[act], on, event);
  return read === null ? null : { id, event: read };
}

type Fields = Readonly<Record<string, unknown>>;

function readEvent(
  kind: (typeof DEBTOR_ACTS)[DebtorAct],
  on: LegalEvent['on'],
  { amount, form, to }: Fields,
): LegalEvent | null {
  switch (kind) {
    case 'payment-received':
      return isSum(amount) ? { on, kind, amount } : null;
    case 'rectification-requested':
      return isForm(form) ? { on, kind, form } : null;
    case 'observations-made':
      return { on, kind, ...(isForm(form) ? { form } : {}) };
    case 'appeal-lodged':
      return { on, kind, ...(isInstance(to) ? { to } : {}) };
    default:
      return { on, kind };
  }
}

const isObject = (value: unknown): value is Fields => typeof value === 'object' && value !== null;

const isForm = (value: unknown): value is 'written' | 'oral' => FORMS.includes(value);

const isInstance = (value: unknown): value is 'committee' | 'court' => INSTANCES.includes(value);

/** A sum above zero. */
const isSum = (value: unknown): value is string =>
  typeof value === 'string' && AMOUNT.test(value) && /[1-9]/.test(value);
