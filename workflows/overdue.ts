import { continueAsNew, sleep } from '@temporalio/workflow';
import { addDays } from '../engine/calendar/civil';
import type { LegalCalendar } from '../messages/outbox';
import { OVERDUE_HOUR, legalToday, untilMs } from './clock';
import { record } from './proxies';

const DAYS_OF_A_RUN = 60;

/**
 * Every day, tells on the work that nobody did in time. The course of a debt tells on its own tasks while it
 * lives; this one looks after those that the record opened, and after those of debts that have ended.
 */
export async function overdue(calendar: LegalCalendar): Promise<void> {
  for (let day = 0; day < DAYS_OF_A_RUN; day += 1) {
    const today = legalToday(calendar);
    while ((await record().escalateOverdue(today)) > 0);
    await sleep(untilMs(calendar, addDays(today, 1), OVERDUE_HOUR));
  }
  await continueAsNew<typeof overdue>(calendar);
}
