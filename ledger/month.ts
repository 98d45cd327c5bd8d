import { packNamed } from '../law/packs';
import { addMonths } from '../engine/calendar/civil';
import {
  type Cents,
  ZERO,
  cents,
  centsOf,
  formatCents,
  minCents,
  sumCents,
} from '../engine/money/cents';
import { allocate, oldestFirst } from '../engine/retention/allocation';
import type { RetentionAnswer } from '../engine/retention/answer';
import { assessRetention } from '../engine/retention/assess';
import type { FraudIncrease, RetentionCase } from '../engine/retention/case';
import { canonical } from './canonical';
import { recordImpossible } from './courseFacts';
import {
  type DebtorRecord,
  collectibleDebts,
  keepAmountInForce,
  readDebtor,
  standingOf,
} from './debtors';
import { type DebtRecord, lockDebtsOf } from './debts';
import { recordExecution } from './executions';
import { amountToApply, type Recomputation } from './recomputation';
import { pendingRefunds } from './refunds';
import {
  type MonthRefusal,
  type OwedDebt,
  caseOf,
  isMonthRefusal,
  optionsOf,
  situationHash,
} from './retentionCase';
import { openTask } from './tasks';
import type { Transaction } from './transaction';
import type { CloseAndAssess, Instruction, MonthFacts, MonthPlan } from './types';

/**
 * The month of one household, in one transaction: books what the payer executed, then decides the one
 * retention of the month over all its collectible debts, oldest first (D553-4), and records the intent.
 * The same month and revision again answer the same plan; another instruction of the month that is not
 * known to be cancelled or rejected leaves no room for a second one.
 */
export async function closeAndAssess(tx: Transaction, input: CloseAndAssess): Promise<MonthPlan> {
  const locked = await lockDebtsOf(tx, input.debtor);
  const debtor = await readDebtor(tx, input.debtor);
  for (const execution of input.executions) await recordExecution(tx, locked, execution, input.on);
  const stored = await storedMonth(tx, input);
  if (stored !== null) return planOf(tx, input, stored);
  const nothing = { instruction: null, assessment: null, refused: null };
  if (input.facts === null || (await monthIsTaken(tx, input))) return planOf(tx, input, nothing);
  const owed = await owedDebts(tx, input, locked);
  if (owed.length === 0) return planOf(tx, input, nothing);
  return planOf(tx, input, await assessMonth(tx, input, debtor, input.facts, owed));
}

type Decided = Pick<MonthPlan, 'instruction' | 'assessment' | 'refused'>;

async function planOf(
  tx: Transaction,
  input: CloseAndAssess,
  decided: Decided,
): Promise<MonthPlan> {
  return {
    ...decided,
    refunds: await pendingRefunds(tx, input.debtor),
    ...(await standingOf(tx, input.debtor)),
  };
}

const assessmentId = ({ debtor, month, revision }: CloseAndAssess): string =>
  `${debtor}:${month}:assessment:${revision}`;
const instructionKey = ({ debtor, month, revision }: CloseAndAssess): string =>
  `${debtor}:${month}:retention:${revision}`;

/** What was already decided for this month and revision; an instruction since taken back is not given again. */
async function storedMonth(tx: Transaction, input: CloseAndAssess): Promise<Decided | null> {
  const [row] = await tx.query<{
    id: string;
    refused: MonthRefusal | null;
    key: string | null;
    amount: bigint | null;
  }>(
    `select a.id, a.refused, i.key, i.amount from assessment a
     left join instruction i on i.assessment = a.id and i.stands
     where a.id = $1`,
    [assessmentId(input)],
  );
  if (row === undefined) return null;
  const { key, amount } = row;
  return {
    instruction: key === null || amount === null ? null : instructionOf(input, key, cents(amount)),
    assessment: row.id,
    refused: row.refused,
  };
}

const instructionOf = (
  { debtor, month }: CloseAndAssess,
  key: string,
  amount: Cents,
): Instruction => ({
  key,
  debtor,
  month,
  amount: formatCents(amount),
});

/** One retention a month: while another instruction of it is in flight or was executed, there is no second. */
async function monthIsTaken(tx: Transaction, { debtor, month }: CloseAndAssess): Promise<boolean> {
  const rows = await tx.query<{ key: string }>(
    `select key from instruction where debtor = $1 and month = $2 and answer not in ('cancelled', 'rejected') limit 1`,
    [debtor, month],
  );
  return rows.length > 0;
}

async function owedDebts(
  tx: Transaction,
  input: CloseAndAssess,
  locked: readonly DebtRecord[],
): Promise<readonly OwedDebt[]> {
  const collectible = await collectibleDebts(tx, input.debtor, input.on);
  const increases = await fraudIncreases(tx, input.debtor);
  return collectible.flatMap(({ id, left }) => {
    const record = locked.find((each) => each.id === id);
    if (record === undefined) return [];
    const claimed = sumCents(record.debt.lines.map((line) => centsOf(line.amount)));
    return [{ record, claimed, left, fraudIncrease: increases.get(id) ?? null }];
  });
}

/** The increase decided for each debt (D553-5), until the fraud is lifted. */
async function fraudIncreases(
  tx: Transaction,
  debtor: string,
): Promise<ReadonlyMap<string, FraudIncrease>> {
  const rows = await tx.query<{ debt: string; kind: string; rate: FraudIncrease | null }>(
    `select distinct on (fact.debt) fact.debt, fact.kind, fact.event ->> 'rate' as rate
     from fact join debt on debt.id = fact.debt
     where debt.debtor = $1 and fact.judged and fact.kind in ('fraud-increase-decided', 'fraud-lifted')
     order by fact.debt, fact.number desc`,
    [debtor],
  );
  return new Map(
    rows.flatMap(({ debt, kind, rate }) =>
      kind === 'fraud-lifted' || rate === null ? [] : [[debt, rate]],
    ),
  );
}

async function assessMonth(
  tx: Transaction,
  input: CloseAndAssess,
  debtor: DebtorRecord,
  facts: MonthFacts,
  owed: readonly OwedDebt[],
): Promise<Decided> {
  const options = optionsOf(debtor.office);
  if (isMonthRefusal(options)) return refuseMonth(tx, input, facts, owed, options);
  const household = caseOf(debtor, input.month, facts, owed);
  if (isMonthRefusal(household)) return refuseMonth(tx, input, facts, owed, household);
  const outcome = assessRetention(household, options, packNamed(input.pack));
  if ('refused' in outcome) {
    const { code, message } = outcome.refused;
    return refuseMonth(tx, input, facts, owed, { code, message });
  }
  const factsHash = situationHash(facts, owed);
  const recomputed = amountToApply({
    inForce: debtor.inForce,
    computed: centsOf(outcome.computed),
    month: input.month,
    factsHash,
    fraudIncrease: owed.some(
      (debt) => debt.fraudIncrease !== null && debt.fraudIncrease !== 'none',
    ),
    territory: debtor.territory,
  });
  await keepAmountInForce(tx, debtor.id, {
    computed: recomputed.amount,
    month: input.month,
    factsHash,
  });
  const applied = appliedOf(household, outcome, recomputed);
  await keepAssessment(tx, input, facts, {
    answer: { ...outcome, applied: shown(applied, debtor, recomputed) },
  });
  if (applied.retention > ZERO) return instruct(tx, input, applied);
  const key = `${input.debtor}:${input.month}:nothing:${input.revision}`;
  for (const { record } of owed) await recordImpossible(tx, record, key, input.on);
  return { instruction: null, assessment: assessmentId(input), refused: null };
}

/** What is taken once the rule of 20 % has chosen the amount. */
interface Applied {
  readonly retention: Cents;
  readonly shares: readonly { readonly debt: string; readonly amount: Cents }[];
}

function appliedOf(
  household: RetentionCase,
  answer: RetentionAnswer,
  recomputed: Recomputation,
): Applied {
  if (recomputed.amount === centsOf(answer.computed)) {
    const shares = answer.allocation.map(({ debt, amount }) => ({ debt, amount: centsOf(amount) }));
    return { retention: centsOf(answer.retention), shares };
  }
  const outstanding = sumCents(household.debts.map((debt) => debt.outstanding));
  const retention = minCents(recomputed.amount, minCents(household.payable, outstanding));
  const shares = allocate(retention, oldestFirst(household.debts));
  return { retention, shares: shares.map(({ debt, amount }) => ({ debt: debt.id, amount })) };
}

const shown = (applied: Applied, debtor: DebtorRecord, recomputed: Recomputation): unknown => ({
  retention: formatCents(applied.retention),
  allocation: applied.shares.map(({ debt, amount }) => ({ debt, amount: formatCents(amount) })),
  amountInForce: formatCents(recomputed.amount),
  previous: debtor.inForce === null ? null : formatCents(debtor.inForce.computed),
  reason: recomputed.reason,
  authority: recomputed.authority,
});

async function instruct(
  tx: Transaction,
  input: CloseAndAssess,
  { retention, shares }: Applied,
): Promise<Decided> {
  const key = instructionKey(input);
  const assessment = assessmentId(input);
  await tx.query(
    `insert into instruction (key, debtor, month, revision, amount, assessment, decided_on) values ($1, $2, $3, $4, $5, $6, $7::date)`,
    [key, input.debtor, input.month, input.revision, retention, assessment, input.on],
  );
  await tx.query(
    `insert into instruction_part (instruction, rank, debt, amount)
     select $1, part.rank, part.debt, part.amount
     from unnest($2::text[], $3::text[]::bigint[]) with ordinality as part (debt, amount, rank)`,
    [key, shares.map((share) => share.debt), shares.map((share) => share.amount.toString())],
  );
  return { instruction: instructionOf(input, key, retention), assessment, refused: null };
}

async function keepAssessment(
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

/** No retention this month, and a person is told why; the debts stay collectible. */
async function refuseMonth(
  tx: Transaction,
  input: CloseAndAssess,
  facts: MonthFacts,
  owed: readonly OwedDebt[],
  refused: MonthRefusal,
): Promise<Decided> {
  await keepAssessment(tx, input, facts, { refused });
  const [first] = owed;
  if (first !== undefined) {
    await openTask(tx, {
      debt: first.record.id,
      key: `${assessmentId(input)}:${refused.code}`,
      task: 'assess-retention',
      role: 'case-officer',
      due: addMonths(input.on, 1),
      openedOn: input.on,
      because: [],
    });
  }
  return { instruction: null, assessment: assessmentId(input), refused };
}
