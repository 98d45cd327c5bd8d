import { z } from 'zod';
import {
  addDays,
  firstDayOfMonth,
  nextMonth,
  type CivilDate,
  type CivilMonth,
} from '../../engine/calendar/civil';
import {
  centsOf,
  formatCents,
  minCents,
  subtractCents,
  sumCents,
  ZERO,
  type Cents,
} from '../../engine/money/cents';
import type { Journal } from '../journal';
import { Problem } from '../server';
import { refundOrder, retentionAnswer, retentionOrder, situationBody } from './contract';
import type {
  RefundAnswer,
  RefundOrder,
  RetentionAnswer,
  RetentionOrder,
  Situation,
} from './contract';

/** All that the payer has accepted: folding these entries gives its state. */
export const payerEntry = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('situation'),
    debtor: z.string(),
    from: z.string(),
    situation: situationBody,
  }),
  z.strictObject({
    kind: z.literal('instructed'),
    key: z.string(),
    order: retentionOrder,
    answer: retentionAnswer,
  }),
  z.strictObject({ kind: z.literal('ended'), key: z.string(), answer: retentionAnswer }),
  z.strictObject({ kind: z.literal('refunded'), order: refundOrder }),
]);
export type PayerEntry = z.infer<typeof payerEntry>;

interface Instruction {
  readonly key: string;
  /** Null for a key that was cancelled before any instruction came under it. */
  readonly order: RetentionOrder | null;
  /** What the PUT was answered, and is answered again. */
  readonly first: RetentionAnswer;
  now: RetentionAnswer;
}

/** Benefits of month M are paid on the 5th of M + 1; a retention for M is taken from that payment. */
const PAYMENT_DAY = 5;

export const paymentDayOf = (month: CivilMonth): CivilDate =>
  addDays(firstDayOfMonth(nextMonth(month)), PAYMENT_DAY - 1);

/** A body that pays benefits and retains from them. It knows time only by the legal date of each request. */
export class Payer {
  private readonly situations = new Map<string, Map<string, Situation>>();
  private readonly instructions = new Map<string, Instruction>();
  /** The same instructions by debtor, in order of acceptance. */
  private readonly byDebtor = new Map<string, Instruction[]>();
  private readonly refunds = new Map<string, RefundOrder>();

  /** `wrongAmount` gives the amount to execute by mistake, or null to execute rightly. */
  constructor(
    private readonly journal: Journal<PayerEntry>,
    private readonly wrongAmount: (debtor: string, right: Cents) => Cents | null,
  ) {
    for (const entry of journal.past) this.apply(entry);
  }

  register(debtor: string, from: CivilMonth, situation: Situation): void {
    this.record({ kind: 'situation', debtor, from, situation });
  }

  /** The situation in force in `month`: the last one registered from that month or an earlier one. */
  situationOf(debtor: string, month: CivilMonth): Situation {
    const known = this.situations.get(debtor);
    const from = [...(known?.keys() ?? [])]
      .filter((start) => start <= month)
      .sort()
      .at(-1);
    const situation = from === undefined ? undefined : known?.get(from);
    if (situation !== undefined) return situation;
    throw new Problem(
      404,
      'unknown-debtor',
      'Allocataire inconnu',
      'Aucune situation connue pour ce mois.',
    );
  }

  instruct(key: string, order: RetentionOrder, on: CivilDate): RetentionAnswer {
    const known = this.instructions.get(key);
    if (known !== undefined) return repeated(known, order);
    this.situationOf(order.debtor, order.month);
    const answer: RetentionAnswer =
      on >= paymentDayOf(order.month)
        ? { key, status: 'rejected', reason: 'too-late' }
        : { key, status: 'accepted' };
    this.record({ kind: 'instructed', key, order, answer });
    return answer;
  }

  read(key: string, on: CivilDate): RetentionAnswer {
    this.execute(this.debtorOf(key), on);
    return this.instructions.get(key)?.now ?? { key, status: 'unknown' };
  }

  cancel(key: string, on: CivilDate): RetentionAnswer {
    const { status } = this.read(key, on);
    if (status === 'executed') {
      throw new Problem(
        409,
        'already-executed',
        'Retenue déjà exécutée',
        'Relire la retenue ; rembourser s’il y a lieu.',
      );
    }
    if (status === 'accepted' || status === 'unknown') {
      this.record({ kind: 'ended', key, answer: { key, status: 'cancelled' } });
    }
    return this.read(key, on);
  }

  refund(order: RefundOrder): RefundAnswer {
    const known = this.refunds.get(order.key);
    if (known === undefined) this.record({ kind: 'refunded', order });
    else if (!sameContent(known, order)) throw keyConflict();
    return { key: order.key, status: 'accepted' };
  }

  debtorOf(key: string): string | null {
    return this.instructions.get(key)?.order?.debtor ?? null;
  }

  /** Everything, for tests: one row per instruction and per refund. */
  state() {
    const retentions = [...this.instructions.values()].map(({ key, order, now }) => ({
      key,
      order,
      answer: now,
    }));
    return {
      debtors: [...this.situations.keys()],
      retentions,
      refunds: [...this.refunds.values()],
    };
  }

  /** Takes, on the payment days that have come, what was instructed: in order of acceptance, up to what is payable. */
  private execute(debtor: string | null, on: CivilDate): void {
    if (debtor === null) return;
    for (const { key, order, now } of this.byDebtor.get(debtor) ?? []) {
      if (order === null || now.status !== 'accepted' || on < paymentDayOf(order.month)) continue;
      this.record({ kind: 'ended', key, answer: this.execution(key, order) });
    }
  }

  private execution(key: string, order: RetentionOrder): RetentionAnswer {
    const left = this.leftToTake(order);
    const right = minCents(centsOf(order.amount), left);
    if (right <= ZERO) return { key, status: 'rejected', reason: 'no-benefit' };
    const taken = minCents(this.wrongAmount(order.debtor, right) ?? right, left);
    return { key, status: 'executed', amount: formatCents(taken), on: paymentDayOf(order.month) };
  }

  /** A set-off bears on the back-pay that it names, as far as it is paid this month; a retention, on what is payable. */
  private leftToTake({ debtor, month, backPay }: RetentionOrder): Cents {
    const situation = this.situationOf(debtor, month);
    let left =
      backPay === undefined
        ? centsOf(situation.payable)
        : sumCents(
            backPay.map((line) => minCents(centsOf(line.amount), paidLate(situation, line))),
          );
    for (const { order, now } of this.byDebtor.get(debtor) ?? []) {
      const same = (order?.backPay === undefined) === (backPay === undefined);
      if (order?.month === month && same && now.status === 'executed')
        left = subtractCents(left, centsOf(now.amount));
    }
    return left;
  }

  private record(entry: PayerEntry): void {
    this.journal.append(entry);
    this.apply(entry);
  }

  private apply(entry: PayerEntry): void {
    switch (entry.kind) {
      case 'situation': {
        const known = this.situations.get(entry.debtor) ?? new Map<string, Situation>();
        this.situations.set(entry.debtor, known.set(entry.from, entry.situation));
        return;
      }
      case 'instructed': {
        const { key, order, answer } = entry;
        const instruction: Instruction = { key, order, first: answer, now: answer };
        this.instructions.set(key, instruction);
        this.byDebtor.set(order.debtor, [...(this.byDebtor.get(order.debtor) ?? []), instruction]);
        return;
      }
      case 'ended': {
        const { key, answer } = entry;
        const known = this.instructions.get(key);
        if (known === undefined)
          this.instructions.set(key, { key, order: null, first: answer, now: answer });
        else known.now = answer;
        return;
      }
      case 'refunded':
        this.refunds.set(entry.order.key, entry.order);
    }
  }
}

function repeated(known: Instruction, order: RetentionOrder): RetentionAnswer {
  if (known.order === null)
    throw new Problem(409, 'cancelled', 'Retenue déjà annulée', 'Employer une nouvelle clé.');
  if (!sameContent(known.order, order)) throw keyConflict();
  return known.first;
}

const paidLate = (
  { backPay = [] }: Situation,
  { benefit, period }: { readonly benefit: string; readonly period: string },
): Cents =>
  sumCents(
    backPay
      .filter((line) => line.benefit === benefit && line.period === period)
      .map(({ amount }) => centsOf(amount)),
  );

/** Both were read by the same strict schema, which puts their members in one order. */
const sameContent = (a: object, b: object): boolean => JSON.stringify(a) === JSON.stringify(b);

const keyConflict = (): Problem =>
  new Problem(
    409,
    'key-conflict',
    'Clé déjà employée pour une autre demande',
    'Employer une nouvelle clé.',
  );
