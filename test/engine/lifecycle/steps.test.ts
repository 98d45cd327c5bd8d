import { civilDate } from '../../../engine/calendar/civil';
import {
  acts,
  chronicle,
  decide,
  establish,
  nextDue,
  passDays,
  retentionsToGiveBack,
  takeUp,
} from '../../../engine/lifecycle/decider';
import { claimedBy, claimedLines } from '../../../engine/lifecycle/lines';
import { planOf } from '../../../engine/lifecycle/planFollowed';
import type { DebtState, Step } from '../../../engine/lifecycle/state';
import { lifeOf } from './everyRegime';
import { contextOf, event, lived, type Told } from './support';

const CTX = contextOf();
/** Received on Monday 2 March 2026: the twenty days end on Monday 23, collectible on the 24th. */
const RECEIVED: Told = '2026-03-02 notification-received';
const paid = (on: string, amount: string, key?: string): Told => [
  `${on} payment-received`,
  { amount, ...(key === undefined ? {} : { key }) },
];
const day = civilDate;

const told = (step: Step): object => ({
  phases: step.transitions.map(({ on, phase }) => `${on} ${phase}`),
  refused: step.refused.map(({ on, refusedEvent }) => `${on} ${refusedEvent}`),
  today: step.state.today,
  facts: step.state.facts.map(({ on, kind }) => `${on} ${kind}`),
});

const next = (state: DebtState, each: Told): Step => decide(CTX, state, event(each));

describe('a life told at once', () => {
  const left = (...events: readonly Told[]): string => {
    const answer = chronicle(CTX, events.map(event), day('2026-04-30'));
    return 'refusal' in answer ? answer.refusal.code : answer.chronicle.outstanding;
  };

  it.each<readonly [string, readonly Told[], string]>([
    ['one payment', [paid('2026-03-03', '100.00', 'a')], '350.00'],
    [
      'told twice under one key',
      [paid('2026-03-03', '100.00', 'a'), paid('2026-03-03', '100.00', 'a')],
      '350.00',
    ],
    [
      'two of one day, two keys',
      [paid('2026-03-03', '100.00', 'a'), paid('2026-03-03', '100.00', 'b')],
      '250.00',
    ],
    [
      'two of one day, without keys',
      [paid('2026-03-03', '100.00'), paid('2026-03-03', '100.00')],
      '250.00',
    ],
    ['after the last day', [paid('2026-05-01', '100.00', 'a')], '450.00'],
  ])('%s', (_, events, expected) => {
    expect(left(...events)).toBe(expected);
  });
});

describe('one step', () => {
  const observed = lived(CTX, [RECEIVED]);

  it('lives through the days before the act, in one answer', () => {
    expect(told(next(observed, paid('2026-04-01', '450.00', 'p')))).toEqual({
      phases: ['2026-03-24 collectible', '2026-04-01 settled'],
      refused: [],
      today: '2026-04-01',
      facts: ['2026-03-02 notification-received', '2026-04-01 payment-received'],
    });
  });

  it('a known key changes nothing, but the days pass', () => {
    const once = next(observed, paid('2026-03-03', '100.00', 'p')).state;
    const again = next(once, paid('2026-04-01', '100.00', 'p'));
    expect(told(again)).toEqual({
      phases: ['2026-03-24 collectible'],
      refused: [],
      today: '2026-04-01',
      facts: once.facts.map(({ on, kind }) => `${on} ${kind}`),
    });
    expect(again.state.outstanding).toBe('350.00');
  });

  it('a refused act is no fact, but the days pass', () => {
    expect(told(next(observed, '2026-04-01 contrainte-served'))).toEqual({
      phases: ['2026-03-24 collectible'],
      refused: ['2026-04-01 contrainte-served'],
      today: '2026-04-01',
      facts: ['2026-03-02 notification-received'],
    });
  });

  it('a refused retention is a fact: the payer did execute it', () => {
    const retained: Told = ['2026-03-10 retention-executed', { amount: '45.00', month: '2026-03' }];
    const step = next(observed, retained);
    expect(told(step)).toMatchObject({
      refused: ['2026-03-10 retention-executed'],
      facts: ['2026-03-02 notification-received', '2026-03-10 retention-executed'],
    });
    // Told once: what follows does not tell it again.
    expect(next(step.state, '2026-03-12 contestation').refused).toEqual([]);
  });

  it('a fact learnt late holds on its own day: what it undoes is refused after the event', () => {
    const planned = lived(CTX, [RECEIVED, ['2026-03-10 plan-concluded', { months: 6 }]]);
    const step = next(planned, paid('2026-03-05', '450.00', 'late'));
    expect(told(step)).toMatchObject({
      phases: ['2026-03-05 settled'],
      refused: ['2026-03-10 plan-concluded'],
      today: '2026-03-10',
    });
  });

  it('days that are over are not lived again', () => {
    const later = passDays(CTX, observed, day('2026-04-01')).state;
    const back = passDays(CTX, later, day('2026-03-10'));
    expect([back.state.today, back.transitions, back.commands]).toEqual(['2026-04-01', [], []]);
  });

  it('the next day on which something happens of itself', () => {
    expect(nextDue(CTX, observed)).toBe('2026-03-24');
    expect(nextDue(CTX, lived(CTX, [RECEIVED, paid('2026-03-05', '450.00')]))).toBeNull();
  });
});

describe('taken up on a day, with what came before', () => {
  it('refused acts are left out, refused retentions are kept, what is still to come is not there', () => {
    const facts = (
      [
        RECEIVED,
        '2026-03-03 contrainte-served',
        ['2026-03-10 retention-executed', { amount: '45.00', month: '2026-03' }],
        '2026-06-01 contestation',
      ] satisfies readonly Told[]
    ).map(event);
    const { state } = takeUp(CTX, facts, day('2026-04-01'));
    expect([state.today, state.phase, state.facts.map(({ kind }) => kind)]).toEqual([
      '2026-04-01',
      'collectible',
      ['notification-received', 'retention-executed'],
    ]);
  });

  it('never before it was established', () => {
    expect(takeUp(CTX, [], day('2020-01-01')).state.today).toBe('2026-02-20');
  });
});

describe('what of a retention must be given back', () => {
  const back = (facts: readonly Told[], ...retentions: readonly (readonly [string, string])[]) =>
    retentionsToGiveBack(
      CTX,
      facts.map(event),
      retentions.map(([on, amount], n) => ({ key: `r${n}`, on: day(on), amount })),
    ).map(({ key, amount }) => `${key} ${amount}`);
  const FOUND = '2026-03-12 fraud-found';

  it.each<readonly [string, readonly string[], readonly string[]]>([
    ['lawful: nothing', back([RECEIVED], ['2026-04-20', '72.94']), []],
    ['before the delay was over: all', back([RECEIVED], ['2026-03-20', '72.94']), ['r0 72.94']],
    [
      'one of two',
      back([RECEIVED], ['2026-03-20', '72.94'], ['2026-04-20', '72.94']),
      ['r0 72.94'],
    ],
    [
      'of the day of the request, which comes first',
      back(
        [RECEIVED, ['2026-03-16 rectification-requested', { form: 'written' }]],
        ['2026-03-16', '72.94'],
      ),
      ['r0 72.94'],
    ],
    [
      'with the indemnity of a fraud: nothing',
      back([RECEIVED, FOUND], ['2026-04-20', '495.00']),
      [],
    ],
    [
      'the fraud is lifted: the indemnity',
      back([RECEIVED, FOUND, '2026-05-04 fraud-lifted'], ['2026-04-20', '495.00']),
      ['r0 45.00'],
    ],
    [
      'the fraud is lifted, less was taken than is owed without it',
      back([RECEIVED, FOUND, '2026-05-04 fraud-lifted'], ['2026-04-20', '450.00']),
      [],
    ],
    [
      'more than was owed, the fraud never found: that is no unlawful retention',
      back([RECEIVED], ['2026-04-20', '495.00']),
      [],
    ],
  ])('%s', (_, given, expected) => {
    expect(given).toEqual(expected);
  });
});

describe('what is claimed', () => {
  const old = contextOf({
    lines: [
      { id: 'a', period: '2023-11', paidOn: day('2023-12-05'), amount: '100.00' },
      { id: 'b', period: '2025-12', paidOn: day('2026-01-05'), amount: '300.00' },
    ],
  });

  it('the lines that can still be claimed, and the indemnity of the fraud', () => {
    expect(claimedLines(CTX, [], day('2026-03-01')).map(({ id }) => id)).toEqual(['l1', 'l2']);
    expect(claimedLines(old, [], day('2026-03-01')).map(({ id }) => id)).toEqual(['b']);
    expect(claimedBy(old, [], day('2026-03-01'))).toBe('300.00');
    expect(claimedBy(CTX, [event('2026-03-12 fraud-found')], day('2026-03-11'))).toBe('450.00');
    expect(claimedBy(CTX, [event('2026-03-12 fraud-found')], day('2026-03-12'))).toBe('495.00');
  });
});

describe('what may be done', () => {
  const verdicts = (facts: readonly Told[], on: string) =>
    new Map(acts(CTX, lived(CTX, facts), day(on)).map((each) => [each.act, each]));

  it('says from which day an act will be allowed when nothing more happens', () => {
    const now = verdicts([RECEIVED], '2026-03-10');
    expect(now.get('send-demand')).toMatchObject({ allowed: false, from: '2026-03-24' });
    expect(verdicts([RECEIVED], '2026-03-24').get('send-demand')).toMatchObject({
      allowed: true,
      from: '2026-03-24',
    });
    expect(now.get('serve-contrainte')).toMatchObject({ allowed: false, from: null });
  });

  it('a day that is over is read as today', () => {
    const after = passDays(CTX, lived(CTX, [RECEIVED]), day('2026-03-24')).state;
    expect(acts(CTX, after, day('2026-03-03'))).toEqual(acts(CTX, after, day('2026-03-24')));
  });

  it('an ended debt allows no act of the organism', () => {
    const ended = verdicts([RECEIVED, paid('2026-03-05', '450.00')], '2026-03-10');
    expect(ended.get('send-demand')).toMatchObject({ allowed: false, from: null });
  });
});

describe('a plan, month by month', () => {
  const CONCLUDED: readonly Told[] = [
    RECEIVED,
    '2026-03-10 plan-accepted',
    ['2026-03-15 plan-concluded', { months: 3 }],
  ];
  const planned = lived(CTX, CONCLUDED);
  const statesOn = (state: DebtState, on: string) =>
    planOf(CTX, state, day(on))?.instalments.map((each) => each.state);

  it('what came in covers the first instalments, what did not come was missed', () => {
    expect(statesOn(planned, '2026-03-20')).toEqual(['to-come', 'to-come', 'to-come']);
    expect(statesOn(planned, '2026-04-16')).toEqual(['missed', 'to-come', 'to-come']);
    const once = next(planned, paid('2026-04-01', '150.00')).state;
    expect(statesOn(once, '2026-04-16')).toEqual(['covered', 'to-come', 'to-come']);
    expect(statesOn(once, '2026-05-16')).toEqual(['covered', 'missed', 'to-come']);
    expect(planOf(CTX, once, day('2026-04-16'))).toMatchObject({ received: '150.00', missed: 0 });
  });

  it('a day that is over is read as today', () => {
    const later = passDays(CTX, planned, day('2026-04-16')).state;
    expect(statesOn(later, '2026-03-20')).toEqual(['missed', 'to-come', 'to-come']);
  });

  it('agreed in principle alone: no instalment yet', () => {
    expect(planOf(CTX, lived(CTX, CONCLUDED.slice(0, 2)), day('2026-03-12'))).toEqual({
      kind: 'accepted',
      since: '2026-03-10',
      endsOn: null,
      instalments: [],
      received: '0.00',
      missed: 0,
      breaksAfter: null,
    });
  });

  it('none, or none any more', () => {
    expect(planOf(CTX, lived(CTX, [RECEIVED]), day('2026-03-12'))).toBeNull();
    expect(
      planOf(CTX, next(planned, paid('2026-04-01', '450.00')).state, day('2026-04-16')),
    ).toBeNull();
  });
});

describe('the fraud that the case file tells', () => {
  const claimedOn = (foundOn: string, on: string): string =>
    passDays(ofFraud(foundOn), lived(ofFraud(foundOn), []), day(on)).state.claimed;
  const ofFraud = (foundOn: string) => contextOf({ fraud: { foundOn: day(foundOn) } });

  it.each([
    ['found before', '2026-01-15', '2026-02-20', '495.00'],
    ['found on the day on which the debt is established', '2026-02-20', '2026-02-20', '495.00'],
    ['found later, the day before', '2026-03-12', '2026-03-11', '450.00'],
    ['found later, that day', '2026-03-12', '2026-03-12', '495.00'],
  ])('%s', (_, foundOn, on, expected) => {
    expect(claimedOn(foundOn, on)).toBe(expected);
  });
});

describe('Mayotte: payments of before 2012 are of no known text (ordonnance 2002-149 art. 13 al. 6)', () => {
  const { policies } = lifeOf('family, Mayotte').office;
  const paidOn = (...days: readonly string[]) => {
    const lines = days.map((on, n) => ({
      id: `l${n}`,
      period: on.slice(0, 7),
      paidOn: day(on),
      amount: '450.00',
    }));
    const changes = { territory: 'mayotte', establishedOn: day('2012-11-14'), lines } as const;
    const answer = establish(contextOf(changes, policies));
    return 'refusal' in answer ? answer.refusal.authority : 'opened';
  };

  it.each<readonly [string, readonly string[], unknown]>([
    ['one of two', ['2011-12-31', '2012-03-05'], ['ordonnance 2002-149 art. 13 al. 6']],
    ['from the first day of 2012', ['2012-01-01'], 'opened'],
  ])('%s', (_, days, expected) => {
    expect(paidOn(...days)).toEqual(expected);
  });
});

it('a debt that the law does not let claim is refused when it is established', () => {
  const answer = establish(contextOf({ benefit: 'AJPA' }));
  expect('refusal' in answer ? answer.refusal.code : 'opened').toBe('undetermined-law');
});
