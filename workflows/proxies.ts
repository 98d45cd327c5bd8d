import { proxyActivities, proxyLocalActivities, workflowInfo } from '@temporalio/workflow';
import type {
  BenefitActivities,
  MailActivities,
  OfficeActivities,
  RecordActivities,
} from '../activities/contract';
import type { IntakeActivities } from '../activities/intakeContract';
import { QUEUES, queueName, type Queue } from '../messages/queues';

/**
 * One task queue per outside system, so that a slow one does not hold the others. Errors are a
 * closed set: those listed are never retried; an unknown one is, within the bound.
 */
export const NEVER_RETRIED = ['InvalidInput', 'Conflict', 'LetterRefused', 'UnknownDebtor'];

const queueFor = (queue: Queue): string => queueName(workflowInfo().taskQueue, queue);

/** Told by every worker on its own: an activity whose worker was killed is given to another one within this time. */
const heartbeatTimeout = '20s';

const retry = {
  initialInterval: '1s',
  backoffCoefficient: 2,
  maximumInterval: '1h',
  nonRetryableErrorTypes: NEVER_RETRIED,
} as const;

const LOCAL = {
  startToCloseTimeout: '1m',
  scheduleToCloseTimeout: '30d',
  localRetryThreshold: '5s',
  retry,
} as const;

/**
 * The record is ours and quick: its activities run beside the workflow task, so that each writes one event
 * of history and not six. Retried for days when the database is down, soon by timers of the workflow.
 */
export const record = (): RecordActivities => proxyLocalActivities<RecordActivities>(LOCAL);

/** What a file of debts asks of the record and is quick. */
export const intakeRecord = (): Pick<
  IntakeActivities,
  'loadBatch' | 'recordBatchAct' | 'escalateBatch'
> => proxyLocalActivities<IntakeActivities>(LOCAL);

/** What takes a file of debts forward by a slice: longer than a workflow task may be, and done again when its worker is killed. */
export const intakeSlices = (): Pick<IntakeActivities, 'examineBatch' | 'openBatch'> =>
  proxyActivities<IntakeActivities>({
    startToCloseTimeout: '10m',
    scheduleToCloseTimeout: '30d',
    // A person who stops an opening waits for the slice that is under way: a lost one is given up sooner.
    heartbeatTimeout: '10s',
    retry,
  });

export const mail = (): MailActivities =>
  proxyActivities<MailActivities>({
    taskQueue: queueFor(QUEUES.mail),
    startToCloseTimeout: '2m',
    scheduleToCloseTimeout: '30d',
    heartbeatTimeout,
    retry,
  });

/** Effects carry an idempotency key and unknown outcomes are read back: a retry cannot act twice. */
export const benefits = (): BenefitActivities =>
  proxyActivities<BenefitActivities>({
    taskQueue: queueFor(QUEUES.benefits),
    startToCloseTimeout: '2m',
    scheduleToCloseTimeout: '10d',
    heartbeatTimeout,
    retry,
  });

/** Every message to another office has an id and may be sent again; the other office may be down for days. */
export const offices = (): OfficeActivities =>
  proxyActivities<OfficeActivities>({
    taskQueue: queueFor(QUEUES.offices),
    startToCloseTimeout: '2m',
    scheduleToCloseTimeout: '30d',
    heartbeatTimeout,
    retry,
  });
