import { ApplicationFailure } from '@temporalio/common';
import { LedgerError } from '../ledger/errors';
import { SystemError } from '../systems/errors';

/**
 * The closed set of failures by which an activity tells its workflow what went wrong. Those of
 * `NEVER_RETRIED` (workflows/proxies.ts) end the call; the others are tried again. Messages carry
 * neither personal data nor the value received.
 */
export function failureOf(error: unknown): ApplicationFailure {
  if (error instanceof ApplicationFailure) return error;
  if (error instanceof LedgerError) {
    return error.code === 'conflict'
      ? ApplicationFailure.nonRetryable(error.message, 'Conflict')
      : ApplicationFailure.retryable(error.message, 'RecordUnavailable');
  }
  if (error instanceof SystemError) return systemFailure(error);
  const name = error instanceof Error ? error.name : 'Error';
  return ApplicationFailure.retryable(`Erreur inattendue (${name}).`, 'Unexpected');
}

function systemFailure(error: SystemError): ApplicationFailure {
  switch (error.kind) {
    case 'unavailable':
    case 'invalid-answer':
    case 'rejected':
      return ApplicationFailure.retryable(error.message, 'SystemUnavailable');
    case 'outcome-unknown':
      return ApplicationFailure.retryable(error.message, 'OutcomeUnknown');
    case 'unknown-debtor':
      return ApplicationFailure.nonRetryable(error.message, 'UnknownDebtor');
    case 'conflict':
      return ApplicationFailure.nonRetryable(error.message, 'Conflict');
  }
}

type Activity<Input extends readonly unknown[], Output> = (...input: Input) => Promise<Output>;

/** The same activity, whose errors are of the closed set. */
export function guarded<Input extends readonly unknown[], Output>(
  activity: Activity<Input, Output>,
): Activity<Input, Output> {
  return async (...input) => {
    try {
      return await activity(...input);
    } catch (error) {
      throw failureOf(error);
    }
  };
}
