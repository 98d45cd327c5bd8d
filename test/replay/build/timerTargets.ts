import {
  proxySinks,
  type Next,
  type Sinks,
  type TimerInput,
  type WorkflowExecuteInput,
  type WorkflowInboundCallsInterceptor,
  type WorkflowInterceptors,
  type WorkflowOutboundCallsInterceptor,
} from '@temporalio/workflow';
import type { EntityStart } from '../../../messages/names';

export interface TargetSinks extends Sinks {
  targets: {
    /** Told of each timer: the instant for which it is set, on the workflow's clock, and the legal offset in days. */
    set(instant: number, offsetDays: number): void;
  };
}

const { targets } = proxySinks<TargetSinks>();

/** Put into a build of the workflows: tells for which instant each timer is set, which a replay does not compare. */
class Watch implements WorkflowInboundCallsInterceptor, WorkflowOutboundCallsInterceptor {
  private offsetDays = 0;

  execute(
    input: WorkflowExecuteInput,
    next: Next<WorkflowInboundCallsInterceptor, 'execute'>,
  ): Promise<unknown> {
    const start = input.args[0] as EntityStart;
    this.offsetDays = start.calendar.offsetDays;
    return next(input);
  }

  startTimer(
    input: TimerInput,
    next: Next<WorkflowOutboundCallsInterceptor, 'startTimer'>,
  ): Promise<void> {
    targets.set(Date.now() + input.durationMs, this.offsetDays);
    return next(input);
  }
}

export function interceptors(): WorkflowInterceptors {
  const watch = new Watch();
  return { inbound: [watch], outbound: [watch] };
}
