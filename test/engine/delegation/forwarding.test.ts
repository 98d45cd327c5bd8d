import { civilDate } from '../../../engine/calendar/civil';
import { eventOf, forwardedOf, holdsRetention } from '../../../engine/delegation/forwarding';
import type { LegalEvent } from '../../../engine/lifecycle/types';

const on = civilDate('2024-05-06');

/** What reaches the delegate, what it hands on, and what the office of the debt records of it. */
const ACTS: readonly (readonly [LegalEvent, object, LegalEvent])[] = [
  [
    { on, kind: 'contestation' },
    { on, kind: 'contestation' },
    { on, kind: 'contestation' },
  ],
  [
    { on, kind: 'rectification-requested', form: 'oral' },
    { on, kind: 'rectification-requested', form: 'oral' },
    { on, kind: 'rectification-requested', form: 'oral' },
  ],
  [
    { on, kind: 'observations-made', form: 'oral', assistedBy: 'somebody' },
    { on, kind: 'observations-made', form: 'oral' },
    { on, kind: 'observations-made', form: 'oral' },
  ],
  [
    { on, kind: 'observations-made', representedBy: 'somebody' },
    { on, kind: 'observations-made' },
    { on, kind: 'observations-made' },
  ],
  [
    { on, kind: 'appeal-lodged', to: 'court' },
    { on, kind: 'appeal-lodged', to: 'court' },
    { on, kind: 'appeal-lodged', to: 'court' },
  ],
  [
    { on, kind: 'appeal-lodged' },
    { on, kind: 'appeal-lodged' },
    { on, kind: 'appeal-lodged' },
  ],
];

describe('an act that reaches the delegate is for the office of the debt to judge (CSS D133-2-3 2°, 4° a)', () => {
  test.each(ACTS)('%j', (event, handedOn, recorded) => {
    const act = forwardedOf(event);
    expect(act).toStrictEqual(handedOn);
    if (act !== null) expect(eventOf(act)).toStrictEqual(recorded);
  });

  test('a request of rectification whose form was not said is taken as written', () => {
    expect(eventOf({ on, kind: 'rectification-requested' })).toStrictEqual({
      on,
      kind: 'rectification-requested',
      form: 'written',
    });
  });

  test('what is not for that office to judge is not handed on', () => {
    const paid: LegalEvent = { on, kind: 'payment-received', amount: '10.00' };
    expect(forwardedOf(paid)).toBeNull();
    expect(forwardedOf({ on, kind: 'notification-received' })).toBeNull();
  });

  test('nothing more is retained when it may suspend, and it goes on when it may not', () => {
    const holds = ['contestation', 'appeal-lodged', 'remission-requested', 'debtor-died'] as const;
    const told = ['contestation-withdrawn', 'appeal-documents', 'address-changed'] as const;
    expect(holds.map((kind) => holdsRetention({ on, kind }))).toEqual(holds.map(() => true));
    expect(told.map((kind) => holdsRetention({ on, kind }))).toEqual(told.map(() => false));
  });
});
