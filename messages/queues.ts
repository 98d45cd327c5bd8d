/** One task queue per outside system, besides the workflows' own. */
export const QUEUES = {
  workflows: 'workflows',
  mail: 'mail',
  benefits: 'benefits',
  offices: 'offices',
} as const;

export type Queue = (typeof QUEUES)[keyof typeof QUEUES];

/** The workflows' queue `<prefix>-workflows` → the queue `<prefix>-<queue>` of an outside system. */
export function queueName(workflowsQueue: string, queue: Queue): string {
  const suffix = `-${QUEUES.workflows}`;
  const prefix = workflowsQueue.endsWith(suffix)
    ? workflowsQueue.slice(0, -suffix.length)
    : workflowsQueue;
  return `${prefix}-${queue}`;
}

export const workflowsQueue = (prefix: string): string => `${prefix}-${QUEUES.workflows}`;
