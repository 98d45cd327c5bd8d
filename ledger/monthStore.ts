import { type Cents, cents, formatCents, sumCents } from '../engine/money/cents';
import type { Regime } from '../law/terms';
import {
  type RetentionRule,
  retentionRuleOf,
  retentionRulesOf,
} from '../engine/retention/assessHousehold';
import { canonical } from './canonical';
import type { MonthRefusal } from './retentionCase';
import type { Transaction } from './transaction';
import type { BackPayLine, CloseAndAssess, Instruction, MonthFacts, MonthPlan } from './types';

/** What was decided for a month and revision. */
export type Decided = Pick<MonthPlan, 'instruction' | 'setOff' | 'assessment' | 'refused'>;

export const assessmentId = ({ debtor, month, revision }: CloseAndAssess): string =>
  `${debtor}:${month}:assessment:${revision}`;

type InstructionKind = 'retention' | 'set-off';

const instructionKey = (
  { debtor, month, revision }: CloseAndAssess,
  kind: InstructionKind,
): string => `${debtor}:${month}:${kind}:${revision}`;

const instructionOf = (
  { debtor, month }: CloseAndAssess,
  key: string,
  amount: Cents,
  backPay: readonly BackPayLine[] | null,
  parts: readonly InstructedPart[],
): Instruction => ({
  key,
  debtor,
  month,
  amount: formatCents(amount),
  ...(backPay === null ? {} : { backPay }),
  ...byRule(parts),
});

/** A share with the regime of its debt, which says by what rule it is taken. */
interface InstructedPart {
  readonly regime: Regime;
  readonly cents: string;
}

function byRule(parts: readonly InstructedPart[]): Pick<Instruction, 'byRule'> {
  const rules = retentionRulesOf(parts);
  if (rules.length < 2) return {};
  const taken = (rule: RetentionRule): Cents =>
    sumCents(
      parts
        .filter(({ regime }) => retentionRuleOf(regime) === rule)
        .map((part) => cents(BigInt(part.cents))),
    );
  return { byRule: rules.map((rule) => ({ rule, amount: formatCents(taken(rule)) })) };
}

/**
 * `decided`: what this month and revision already gave; an instruction since taken back is not given
 * again. `taken`: another instruction of the month is in flight or was executed: one retention a month.
 */
export async function storedMonth(
  tx: Transaction,
  input: CloseAndAssess,
): Promise<{ readonly decided: Decided | null; readonly taken: boolean }> {
  const rows = await tx.query<{
    taken: boolean;
    id: string | null;
    refused: MonthRefusal | null;
    key: string | null;
    kind: InstructionKind | null;
    amount: bigint | null;
    back_pay: readonly BackPayLine[] | null;
    parts: readonly InstructedPart[] | null;
  }>(
    `select a.id, a.refused, i.key, i.kind, i.amount, i.back_pay,
       (select jsonb_agg(jsonb_build_object('regime', debt.regime, 'cents', part.amount::text))
        from instruction_part part join debt on debt.id = part.debt where part.instruction = i.key) as parts, exists (select 1 from instruction
       where debtor = $2 and month = $3 and answer not in ('cancelled', 'rejected')) as taken
     from (values ($1::text)) as asked (id)
     left join assessment a on a.id = asked.id
     left join instruction i on i.assessment = a.id and i.stands`,
    [assessmentId(input), input.debtor, input.month],
  );
  const [row] = rows;
  if (row === undefined || row.id === null) return { decided: null, taken: row?.taken ?? false };
  const { id, refused, taken } = row;
  const standing = (kind: InstructionKind): Instruction | null => {
    const found = rows.find((each) => each.kind === kind);
    if (found === undefined || found.key === null || found.amount === null) return null;
    return instructionOf(input, found.key, cents(found.amount), found.back_pay, found.parts ?? []);
  };
  const instruction = standing('retention');
  return { decided: { instruction, setOff: standing('set-off'), assessment: id, refused }, taken };
}

export interface InstructedShare {
  readonly debt: string;
  readonly amount: Cents;
}

/** What is to be taken, with its shares in the order in which they are taken; on back-pay when it names lines of it. */
export interface Intent {
  readonly shares: readonly InstructedShare[];
  readonly backPay: readonly BackPayLine[] | null;
}

/** Records the intent to take: a retention, a set-off on back-pay, or both under the ceiling of the month. */
export async function instruct(
  tx: Transaction,
  input: CloseAndAssess,
  intents: { readonly retention: Intent; readonly setOff: Intent },
): Promise<Decided> {
  return {
    instruction: await record(tx, input, 'retention', intents.retention),
    setOff: await record(tx, input, 'set-off', intents.setOff),
    assessment: assessmentId(input),
    refused: null,
  };
}

async function record(
  tx: Transaction,
  input: CloseAndAssess,
  kind: InstructionKind,
  { shares, backPay }: Intent,
): Promise<Instruction | null> {
  if (shares.length === 0) return null;
  const key = instructionKey(input, kind);
  const amount = sumCents(shares.map((share) => share.amount));
  const parts = await tx.query<InstructedPart>(
    `with added as (
       insert into instruction (key, debtor, month, revision, amount, assessment, decided_on, kind, back_pay)
       values ($1, $2, $3, $4, $5, $6, $7::date, $10, $11::text::jsonb)),
     part as (
       insert into instruction_part (instruction, rank, debt, amount)
       select $1, part.rank, part.debt, part.amount
       from unnest($8::text[], $9::text[]::bigint[]) with ordinality as part (debt, amount, rank)
       returning debt, amount)
     select debt.regime, part.amount::text as cents from part join debt on debt.id = part.debt`,
    [
      key,
      input.debtor,
      input.month,
      input.revision,
      amount,
      assessmentId(input),
      input.on,
      shares.map((share) => share.debt),
      shares.map((share) => share.amount.toString()),
      kind,
      backPay === null ? null : canonical(backPay),
    ],
  );
  return instructionOf(input, key, amount, backPay, parts);
}

/** Keeps the facts of the household, the answer with its reasons, or the refusal. */
export async function keepAssessment(
  tx: Transaction,
  input: CloseAndAssess,
  facts: MonthFacts,
  outcome: { readonly answer: unknown } | { readonly refused: MonthRefusal },
): Promise<void> {
  await tx.query(
    `insert into assessment (id, kind, debtor, month, revision, pack, assessed_on, facts, answer, refused)
     values ($1, 'month', $2, $3, $4, $5, $6::date, $7::text::jsonb, $8::text::jsonb, $9::text::jsonb)`,
    [
      assessmentId(input),
      input.debtor,
      input.month,
      input.revision,
      input.pack,
      input.on,
      canonical(facts),
      'answer' in outcome ? canonical(outcome.answer) : null,
      'refused' in outcome ? canonical(outcome.refused) : null,
    ],
  );
}
