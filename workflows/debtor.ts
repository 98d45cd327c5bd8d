import { defineQuery, defineSignal, setHandler, continueAsNew } from '@temporalio/workflow';
import { DELIVER_SIGNAL, POSITION_QUERY, type Delivery, type Position } from '../messages/names';
import { DEBTOR_HOUR } from './clock';
import { isLong, sleepUntilSomething } from './entity';
import { DebtorCourse, type DebtorStart } from './debtorCourse';

/**
 * The single monthly retention of one household over all its collectible debts (CSS D553-4). The
 * only writer of instructions for this household: one retention a month is a matter of structure.
 * It ends when nothing is collectible or in flight; a later message starts it again.
 */
export async function debtor(start: DebtorStart): Promise<void> {
  const course = new DebtorCourse(start);
  setHandler(defineSignal<[Delivery]>(DELIVER_SIGNAL), (row) => course.deliver(row));
  setHandler(defineQuery<Position>(POSITION_QUERY), () => course.position());
  await course.load();
  while (!course.isIdle()) {
    await course.live();
    if (course.isIdle()) return;
    if (isLong() && course.isQuiet()) await continueAsNew<typeof debtor>(course.resume());
    await sleepUntilSomething(course, start, DEBTOR_HOUR);
  }
}
