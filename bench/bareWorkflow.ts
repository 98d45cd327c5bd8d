import { proxyActivities, sleep } from '@temporalio/workflow';

const { nothing } = proxyActivities<{ nothing(): Promise<void> }>({ startToCloseTimeout: '1m' });

/** The floor: what a month costs when nothing is done in it. */
export async function bare(months: number): Promise<void> {
  for (let month = 0; month < months; month += 1) {
    await sleep('30 days');
    await nothing();
  }
}
