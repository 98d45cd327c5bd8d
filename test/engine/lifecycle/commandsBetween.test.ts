import { civilDate } from '../../../engine/calendar/civil';
import { commandsBetween, issuedAfter, postedAfter } from '../../../engine/lifecycle/commands';
import {
  type Course,
  newCourse,
  openTask,
  post,
  sendLetter,
} from '../../../engine/lifecycle/course';
import { escalationOf } from '../../../engine/lifecycle/escalation';
import { establish } from '../../../engine/lifecycle/decider';
import type { DebtState } from '../../../engine/lifecycle/state';
import { centsOf } from '../../../engine/money/cents';
import { contextOf } from './support';

const CTX = contextOf();
const ON = civilDate('2026-03-02');

function course(lived: (course: Course) => void): Course {
  const made = newCourse(CTX, 'throw');
  made.day = ON;
  lived(made);
  return made;
}

/** A state that has given nothing out yet, with what is said of it. */
function stateWith(over: Partial<DebtState>): DebtState {
  const answer = establish(CTX);
  if ('refusal' in answer) throw new Error(answer.refusal.code);
  return { ...answer.step.state, issued: [], posted: [], tasks: [], ...over };
}

const keysBetween = (before: Partial<DebtState>, lived: (course: Course) => void) =>
  commandsBetween({ state: stateWith(before) }, course(lived)).map(({ key }) => key);

const SUM = 'post:remitted:2026-03-02:50.00';
const remitted = (made: Course): void => post(made, 'remitted', centsOf('50.00'), ['CSS L553-2']);

describe('sums', () => {
  const sum = { key: SUM, posting: 'remitted', amount: '50.00' } as const;

  test('are given out once', () => {
    expect(keysBetween({}, remitted)).toEqual([SUM]);
    expect(keysBetween({ posted: [sum], issued: [SUM] }, remitted)).toEqual([]);
  });

  test('are taken back when the history holds them no more, with the other sign', () => {
    const state = stateWith({ posted: [sum], issued: [SUM] });
    const commands = commandsBetween(
      { state },
      course(() => undefined),
    );
    expect(commands).toEqual([
      { key: `reverse:${SUM}`, because: [], kind: 'post', posting: 'remitted', amount: '-50.00' },
    ]);
    expect(postedAfter(state, commands)).toEqual([]);
    expect(issuedAfter(state, commands)).toEqual([SUM, `reverse:${SUM}`]);
  });

  test('given back before, are taken again with their own sign', () => {
    const key = 'post:remitted:2026-03-02:-50.00';
    const state = stateWith({ posted: [{ key, posting: 'remitted', amount: '-50.00' }] });
    const [command] = commandsBetween(
      { state },
      course(() => undefined),
    );
    expect(command).toMatchObject({ key: `reverse:${key}`, amount: '50.00' });
  });

  test('due again after they were taken back have a key of their own, and are known by it', () => {
    const issued = [SUM, `reverse:${SUM}`];
    expect(keysBetween({ issued }, remitted)).toEqual([`${SUM}#2`]);
    expect(keysBetween({ issued: [...issued, `${SUM}#2`] }, remitted)).toEqual([`${SUM}#3`]);
    const posted = [{ ...sum, key: `${SUM}#12` }];
    expect(keysBetween({ issued, posted }, remitted)).toEqual([]);
    expect(keysBetween({ issued, posted }, () => undefined)).toEqual([`reverse:${SUM}#12`]);
  });

  test('other sums stay when one is taken back, and what is taken back comes first', () => {
    const other = { ...sum, key: 'post:remitted:2026-02-02:10.00', amount: '10.00' };
    const state = stateWith({ posted: [other], issued: [other.key] });
    const commands = commandsBetween({ state }, course(remitted));
    expect(commands.map(({ key }) => key)).toEqual([`reverse:${other.key}`, SUM]);
    expect(postedAfter(state, commands)).toEqual([sum]);
    expect(
      postedAfter(stateWith({ posted: [other] }), commandsBetween(null, course(remitted))),
    ).toEqual([other, sum]);
    expect(postedAfter(null, commandsBetween(null, course(remitted)))).toEqual([sum]);
    expect(issuedAfter(null, commandsBetween(null, course(remitted)))).toEqual([SUM]);
  });
});

describe('letters', () => {
  const demanded = (made: Course): void => sendLetter(made, 'demand', ['CSS L161-1-5']);

  test('leave once', () => {
    expect(keysBetween({}, demanded)).toEqual(['letter:demand:2026-03-02']);
    expect(keysBetween({ issued: ['letter:demand:2026-03-02'] }, demanded)).toEqual([]);
    // Nothing given out is a sum given out.
    expect(postedAfter(null, commandsBetween(null, course(demanded)))).toEqual([]);
  });
});

describe('waits on a person', () => {
  const asked = (made: Course): void =>
    openTask(made, 'decide-contestation', 'director', civilDate('2026-04-02'), ['CSS R142-1']);
  const overdue = (made: Course): void => {
    asked(made);
    for (const task of made.tasks.values())
      made.tasks.set(task.task, { ...task, escalation: escalationOf(task) });
  };
  const [open] = course(asked).tasks.values();
  const [told] = course(overdue).tasks.values();
  if (open === undefined || told === undefined) throw new Error('a task was opened');

  test('are opened and closed once', () => {
    expect(keysBetween({}, asked)).toEqual([open.key]);
    expect(keysBetween({ tasks: [open] }, asked)).toEqual([]);
    expect(keysBetween({ tasks: [open] }, () => undefined)).toEqual([`close:${open.key}`]);
  });

  test('are told on once, the day after the due date', () => {
    expect(keysBetween({ tasks: [open] }, overdue)).toEqual([`escalate:${open.key}`]);
    expect(keysBetween({ tasks: [told] }, overdue)).toEqual([]);
    // The director's own work: to the accounting director, with a month to see to it.
    expect(told.escalation).toEqual({
      to: 'accounting-director',
      on: '2026-04-03',
      due: '2026-05-03',
    });
  });
});

describe('the permit to retain', () => {
  const because = ['CSS L553-2'];
  const granted = (made: Course): void => {
    made.lawful = true;
    made.permits.push({ on: civilDate('2026-02-25'), lawful: true, because });
  };

  test('is told when it differs, on the day on which it did', () => {
    expect(keysBetween({ retentionLawful: false }, granted)).toEqual(['permit:grant:2026-02-25']);
    expect(keysBetween({ retentionLawful: true }, granted)).toEqual([]);
    expect(keysBetween({ retentionLawful: false }, () => undefined)).toEqual([]);
  });

  test('is revoked when the new history never granted it', () => {
    const state = stateWith({ retentionLawful: true });
    expect(
      commandsBetween(
        { state },
        course(() => undefined),
      ),
    ).toEqual([{ key: 'permit:revoke:2026-03-02', because: [], kind: 'revoke-permit' }]);
  });

  test('is told each time of a whole life', () => {
    const commands = commandsBetween(
      null,
      course((made) => {
        granted(made);
        made.permits.push({ on: ON, lawful: false, because: [] });
      }),
    );
    expect(commands).toEqual([
      { key: 'permit:grant:2026-02-25', because, kind: 'grant-permit' },
      { key: 'permit:revoke:2026-03-02', because: [], kind: 'revoke-permit' },
    ]);
  });
});
