import { civilDate, civilMonth } from '../../engine/calendar/civil';
import { createBenefitsClient } from '../../systems/benefits/client';
import { SystemError } from '../../systems/errors';

export const MARCH = civilMonth('2026-03');
export const IN_MARCH = civilDate('2026-03-20');
export const TOKEN = 'a-token';

export const order = { key: 'd1:2026-03:retention:1', debtor: 'd1', month: MARCH, amount: '48.00' };

/** A client that tries again at once. */
export const clientOf = (
  baseUrl: string,
  more: { timeoutMs?: number; breakAfter?: number; restMs?: number } = {},
) =>
  createBenefitsClient({
    baseUrl,
    token: TOKEN,
    timeoutMs: 2_000,
    retries: 2,
    pauseMs: 1,
    maxPauseMs: 5,
    ...more,
  });

/** The error of a call that must fail. */
export async function failure(call: Promise<unknown>): Promise<SystemError> {
  const error: unknown = await call.then(
    () => new Error('the call succeeded'),
    (thrown: unknown) => thrown,
  );
  if (error instanceof SystemError) return error;
  throw error;
}
