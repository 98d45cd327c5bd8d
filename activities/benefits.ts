import { addDays, type CivilDate } from '../engine/calendar/civil';
import type { Ledger } from '../ledger/ledger';
import type { Execution, Instruction, MonthFacts } from '../ledger/types';
import type { BenefitsClient } from '../systems/benefits/client';
import { SystemError } from '../systems/errors';
import type { BenefitActivities, MonthReading, ReadMonth } from './contract';
import { guarded } from './failures';

/** Effects on the benefit system. Intent committed → HTTP → answer committed: no lock is held across HTTP. */
export function benefitActivities(ledger: Ledger, client: BenefitsClient): BenefitActivities {
  return {
    readMonth: guarded((input) => readMonth(ledger, client, input)),
    instruct: guarded(({ instruction, on }) => instruct(ledger, client, instruction, on)),
    cancelInstruction: guarded(({ key, on }) => cancelInstruction(ledger, client, key, on)),
    sendRefund: guarded(async ({ order, on }) => {
      await client.refund(order, on);
      await ledger.recordRefundSent(order.key, on);
    }),
  };
}

async function readMonth(
  ledger: Ledger,
  client: BenefitsClient,
  input: ReadMonth,
): Promise<MonthReading> {
  const executions: Execution[] = [];
  for (const key of input.inFlight) executions.push(await standingOf(client, key, input.on));
  const facts = input.withFacts ? await factsOf(ledger, client, input) : null;
  return { executions, facts };
}

/** An instruction that the payer never saw is cancelled there: it can no longer be accepted late, and the sum is free again. */
async function standingOf(client: BenefitsClient, key: string, on: CivilDate): Promise<Execution> {
  const seen = await client.readRetention(key, on);
  return seen.status === 'unknown' ? client.cancelRetention(key, on) : seen;
}

/** A household that the benefit system does not know: nothing is retained, and a person is asked to look. */
async function factsOf(
  ledger: Ledger,
  client: BenefitsClient,
  input: ReadMonth,
): Promise<MonthFacts | null> {
  try {
    const facts = await client.facts(input.debtor, input.month, input.on);
    return { ...facts, payable: await client.payable(input.debtor, input.month, input.on) };
  } catch (error) {
    if (!(error instanceof SystemError) || error.kind !== 'unknown-debtor') throw error;
    await askForHousehold(ledger, input);
    return null;
  }
}

const DAYS_TO_ANSWER = 15;

async function askForHousehold(ledger: Ledger, { debtor, month, on }: ReadMonth): Promise<void> {
  const { rows } = await ledger.listDebts({ debtor, open: 'open', kind: 'any' });
  for (const { id } of rows) {
    await ledger.openTask({
      key: `unknown-household:${month}`,
      debt: id,
      task: 'identify-household',
      role: 'case-officer',
      due: addDays(on, DAYS_TO_ANSWER),
      openedOn: on,
      because: ['CSS D553-1 I'],
      doneBy: 'hand',
    });
  }
}

async function instruct(
  ledger: Ledger,
  client: BenefitsClient,
  instruction: Instruction,
  on: CivilDate,
): Promise<Execution> {
  const { key } = instruction;
  if (!(await ledger.instructionStands(key))) return { key, status: 'cancelled' };
  const answer = await putOrReadBack(client, instruction, on);
  await ledger.recordInstructionAnswer(answer);
  return answer;
}

/** "Outcome unknown" is a real state: it is read back before the instruction is given again. */
async function putOrReadBack(
  client: BenefitsClient,
  instruction: Instruction,
  on: CivilDate,
): Promise<Execution> {
  try {
    return await client.putRetention(instruction, on);
  } catch (error) {
    if (!(error instanceof SystemError) || error.kind !== 'outcome-unknown') throw error;
    const seen = await client.readRetention(instruction.key, on);
    if (seen.status === 'unknown') throw error;
    return seen;
  }
}

async function cancelInstruction(
  ledger: Ledger,
  client: BenefitsClient,
  key: string,
  on: CivilDate,
): Promise<Execution> {
  const answer = await cancelOrReadBack(client, key, on);
  await ledger.recordInstructionAnswer(answer);
  return answer;
}

async function cancelOrReadBack(
  client: BenefitsClient,
  key: string,
  on: CivilDate,
): Promise<Execution> {
  try {
    return await client.cancelRetention(key, on);
  } catch (error) {
    const late =
      error instanceof SystemError &&
      (error.kind === 'conflict' || error.kind === 'outcome-unknown');
    if (!late) throw error;
    const seen = await client.readRetention(key, on);
    if (seen.status === 'accepted' || seen.status === 'unknown') throw error;
    return seen;
  }
}
