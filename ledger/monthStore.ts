import { type Cents, cents, formatCents } from '../engine/money/cents';
import { canonical } from './canonical';
import type { MonthRefusal } from './retentionCase';
import type { Transaction } from './transaction';
import type { CloseAndAssess, Instruction, MonthFacts, MonthPlan } from './types';

/** What was decided for a month and revision. */
export type Decided = Pick<MonthPlan, 'instruction' | 'assessment' | 'refused'>;

export const assessmentId = ({ debtor, month, revision }: CloseAndAssess): string =>
  `${debtor}:${month}:assessment:${revision}`;

const instructionKey = ({ debtor, month, revision }: CloseAndAssess): string =>
  `${debtor}:${month}:retention:${revision}`;

const instructionOf = (
  { debtor, month }: CloseAndAssess,
  key: string,
  amount: Cents,
): Instruction => ({ key, debtor, month, amount: formatCents(amount) });

/**
 * `decided`: what this month and revision already gave; an instruction since taken back is not given
 * again. `taken`: another instruction of the month is in flight or was executed: one retention a month.
 */
export async function storedMonth(
  tx: Transaction,
  input: CloseAndAssess,
): Promise<{ readonly decided: Decided | null; readonly taken: boolean }> {
  const [row] = await tx.query<{
    taken: boolean;
    id: string | null;
    refused: MonthRefusal | null;
    key: string | null;
    amount: bigint | null;
  }>(
    `select a.id, a.refused, i.key, i.amount, exists (select 1 from instruction
       where debtor = $2 and month = $3 and answer not in ('cancelled', 'rejected')) as taken
     from (values ($1::text)) as asked (id)
     left join assessment a on a.id = asked.id
     left join instruction i on i.assessment = a.id and i.stands`,
    [assessmentId(input), input.debtor, input.month],
  );
  if (row === undefined || row.id === null) return { decided: null, taken: row?.taken ?? false };
  const { id, key, amount, refused, taken } = row;
  const instruction =
    key === null || amount === null ? null : instructionOf(input, key, cents(amount));
  return { decided: { instruction, assessment: id, refused }, taken };
}

export interface InstructedShare {
  readonly debt: string;
  readonly amount: Cents;
}

/** Records the intent to retain, with its shares in the order in which they are taken. */
export async function instruct(
  tx: Transaction,
  input: CloseAndAssess,
  retention: Cents,
  shares: readonly InstructedShare[],
): Promise<Decided> {
  const key = instructionKey(input);
  const assessment = assessmentId(input);
  await tx.query(
    `with added as (
       insert into instruction (key, debtor, month, revision, amount, assessment, decided_on)
       values ($1, $2, $3, $4, $5, $6, $7::date))
     insert into instruction_part (instruction, rank, debt, amount)
     select $1, part.rank, part.debt, part.amount
     from unnest($8::text[], $9::text[]::bigint[]) with ordinality as part (debt, amount, rank)`,
    [
      key,
      input.debtor,
      input.month,
      input.revision,
      retention,
      assessment,
      input.on,
      shares.map((share) => share.debt),
      shares.map((share) => share.amount.toString()),
    ],
  );
  return { instruction: instructionOf(input, key, retention), assessment, refused: null };
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
