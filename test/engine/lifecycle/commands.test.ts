import { civilDate } from '../../../engine/calendar/civil';
import {
  acts,
  decide,
  establish,
  fold,
  nextDue,
  passDays,
  retentionsToGiveBack,
} from '../../../engine/lifecycle/decider';
import type { DebtState, LifecycleContext, Step } from '../../../engine/lifecycle/state';
import type { Command, DebtCase, Policies } from '../../../engine/lifecycle/types';
import { type Told, contextOf, event, POLICIES } from './support';

/** "send-letter notification", "open-task sign-contrainte director 2026-06-12", "post rectified 250.00" … */
function shown(command: Command): string {
  switch (command.kind) {
    case 'send-letter':
      return `send-letter ${command.letter}`;
    case 'post':
      return `post ${command.posting} ${command.amount}`;
    case 'open-task':
      return `open-task ${command.task} ${command.role} ${command.due}`;
    case 'escalate-task':
      return `escalate-task ${command.task} ${command.to} ${command.on} ${command.due}`;
    case 'close-task':
      return `close-task ${command.task}`;
    case 'grant-permit':
    case 'revoke-permit':
      return command.kind;
  }
}

class Life {
  state: DebtState;
  last: Step;

  constructor(readonly ctx: LifecycleContext) {
    const answer = establish(ctx);
    if ('refusal' in answer) throw new Error(answer.refusal.code);
    this.last = answer.step;
    this.state = answer.step.state;
  }

  tell(told: Told): readonly string[] {
    return this.take(decide(this.ctx, this.state, event(told)));
  }

  pass(day: string): readonly string[] {
    return this.take(passDays(this.ctx, this.state, civilDate(day)));
  }

  private take(step: Step): readonly string[] {
    this.last = step;
    this.state = step.state;
    return step.commands.map(shown);
  }
}

const living = (debt: Partial<DebtCase> = {}, policies: Partial<Policies> = {}): Life =>
  new Life(contextOf(debt, { ...POLICIES, ...policies }));

describe('what must be done at each step', () => {
  it('from the notification to the enforceable contrainte', () => {
    const life = living();
    expect(life.last.commands.map(shown)).toEqual(['send-letter notification']);
    expect(life.tell('2026-02-23 notification-sent')).toEqual([
      'open-task follow-notification case-officer 2026-03-23',
    ]);
    expect(life.tell('2026-03-02 notification-received')).toEqual([
      'close-task follow-notification',
    ]);
    expect(life.pass('2026-03-23')).toEqual([]);
    expect(life.pass('2026-03-24')).toEqual(['grant-permit']);
    expect(
      life.tell(['2026-04-05 retention-executed', { amount: '50.00', month: '2026-04' }]),
    ).toEqual(['send-letter first-retention']);
    expect(life.tell('2026-05-05 retention-impossible')).toEqual(['send-letter demand']);
    expect(life.tell('2026-05-06 demand-sent')).toEqual([
      'open-task follow-demand case-officer 2026-06-06',
    ]);
    expect(life.tell('2026-05-11 demand-received')).toEqual(['close-task follow-demand']);
    expect(life.pass('2026-06-12')).toEqual(['open-task sign-contrainte director 2026-07-12']);
    expect(life.tell(['2026-06-15 contrainte-signed', { by: 'director' }])).toEqual([
      'send-letter contrainte',
      'close-task sign-contrainte',
      'open-task serve-contrainte case-officer 2026-07-15',
    ]);
    expect(life.tell('2026-06-22 contrainte-served')).toEqual(['close-task serve-contrainte']);
    expect(life.pass('2026-07-08')).toEqual(['open-task enforce case-officer 2026-08-08']);
    expect(life.state.phase).toBe('enforceable');
  });

  it('a request waits for a case officer until the month of silence ends', () => {
    const life = living();
    life.tell('2026-03-02 notification-received');
    expect(life.tell(['2026-03-10 rectification-requested', { form: 'oral' }])).toEqual([
      'open-task decide-rectification case-officer 2026-04-10',
    ]);
    expect(life.pass('2026-04-11')).toEqual(['close-task decide-rectification']);
    expect(life.pass('2026-06-11')).toEqual(['grant-permit']);
  });

  it('a partial refusal posts what was never owed, an acceptance all of it', () => {
    const asked: Told = ['2026-03-10 rectification-requested', { form: 'oral' }];
    const partly = living();
    partly.tell('2026-03-02 notification-received');
    partly.tell(asked);
    expect(
      partly.tell(['2026-03-25 rectification-refused', { extent: 'partly', amount: '200.00' }]),
    ).toEqual([
      'send-letter rectification-refusal',
      'post rectified 250.00',
      'close-task decide-rectification',
    ]);
    const wholly = living();
    wholly.tell('2026-03-02 notification-received');
    wholly.tell(asked);
    expect(wholly.tell('2026-03-25 rectification-accepted')).toEqual([
      'post rectified 450.00',
      'close-task decide-rectification',
    ]);
    expect(wholly.state.end).toBe('cancelled');
  });

  it('a suspension takes the permit back, its end gives it again', () => {
    const life = living({ regime: 'rsa', benefit: 'RSA' });
    life.tell('2026-03-02 notification-received');
    life.pass('2026-05-05');
    expect(life.tell('2026-06-01 contestation')).toEqual([
      'open-task decide-contestation case-officer 2026-08-01',
      'revoke-permit',
    ]);
    expect(life.tell(['2026-07-01 contestation-decided', { outcome: 'rejected' }])).toEqual([
      'close-task decide-contestation',
      'grant-permit',
    ]);
    expect(life.state.retentionLawfulSince).toBe('2026-07-01');
  });

  it('a recourse of which no text says whether it suspends stops the retention and asks a lawyer', () => {
    const life = living(
      {
        regime: 'old-age',
        benefit: 'pension',
        establishedOn: civilDate('2018-05-14'),
        lines: [{ id: 'l1', period: '2018-03', paidOn: civilDate('2018-04-05'), amount: '450.00' }],
      },
      { oldAgeCommitteeScope: 'error-and-good-faith' },
    );
    life.tell('2018-05-25 notification-received');
    life.pass('2018-07-26');
    const commands = life.tell('2018-08-01 contestation');
    expect(commands).toContain('open-task undetermined-contestation lawyer 2018-09-01');
    expect(commands).toContain('revoke-permit');
    expect(life.state.phase).toBe('suspended');
  });

  it('a person who lets the due date pass is told on to the director, once', () => {
    const life = living();
    life.tell('2026-03-02 notification-received');
    life.tell(['2026-03-10 rectification-requested', { form: 'oral' }]);
    life.tell('2026-03-11 guardianship-opened');
    expect(life.pass('2026-04-12')).toContain(
      'escalate-task write-to-guardian director 2026-04-12 2026-05-12',
    );
    expect(life.pass('2027-01-01').filter((each) => each.includes('guardian'))).toEqual([]);
  });

  it('asked whether to abandon, nobody answers: the notification goes out all the same', () => {
    const life = living(
      {
        lines: [{ id: 'l1', period: '2025-12', paidOn: civilDate('2026-01-05'), amount: '20.00' }],
      },
      { abandon: 'ask' },
    );
    expect(life.last.commands.map(shown)).toEqual([
      'open-task decide-abandonment case-officer 2026-03-20',
    ]);
    expect(life.pass('2026-03-20')).toEqual([]);
    expect(life.pass('2026-03-21')).toEqual([
      'send-letter notification',
      'close-task decide-abandonment',
    ]);
  });

  it('a demand held back by a suspension is sent again when it ends', () => {
    const life = living({ regime: 'rsa', benefit: 'RSA' });
    life.tell('2026-03-02 notification-received');
    expect(life.tell('2026-05-06 retention-impossible')).toContain('send-letter demand');
    life.tell('2026-05-07 contestation');
    expect(life.tell(['2026-06-01 contestation-decided', { outcome: 'rejected' }])).toContain(
      'send-letter demand',
    );
  });
});

describe('facts learnt late, twice or wrongly', () => {
  it('a fact already known changes nothing', () => {
    const life = living();
    life.tell('2026-03-02 notification-received');
    const payment: Told = ['2026-03-05 payment-received', { key: 'p1', amount: '100.00' }];
    life.tell(payment);
    expect(life.tell(payment)).toEqual([]);
    expect(life.state.outstanding).toBe('350.00');
  });

  it('a contestation learnt after a retention: the retention is refused, the sum is owed again, the permit goes', () => {
    const life = living({ regime: 'rsa', benefit: 'RSA' });
    life.tell('2026-03-02 notification-received');
    life.tell(['2026-06-05 retention-executed', { key: 'r1', amount: '50.00', month: '2026-06' }]);
    expect(life.state.outstanding).toBe('400.00');
    expect(life.tell(['2026-06-02 contestation', { key: 'c1' }])).toContain('revoke-permit');
    expect(life.last.refused).toMatchObject([
      { on: '2026-06-05', refusedEvent: 'retention-executed' },
    ]);
    expect(life.state.outstanding).toBe('450.00');
    expect(life.last.transitions.map((each) => `${each.on} ${each.phase}`)).toEqual([
      '2026-06-02 suspended',
    ]);
  });

  it('a sum posted and found wrong by a late fact is taken back once, and posted anew', () => {
    const life = living();
    life.tell(['2026-06-01 remission-decided', { key: 'm1', outcome: 'accepted' }]);
    expect(life.state.posted.map((item) => item.amount)).toEqual(['450.00']);
    expect(life.tell(['2026-05-01 payment-received', { key: 'p1', amount: '100.00' }])).toEqual([
      'post remitted -450.00',
      'post remitted 350.00',
    ]);
    expect(life.state.posted.map((item) => item.amount)).toEqual(['350.00']);
    expect(life.pass('2026-07-01')).toEqual([]);
  });

  it('a refused act leaves no trace but the days lived through', () => {
    const life = living();
    life.tell('2026-03-02 notification-received');
    life.tell(['2026-03-25 contrainte-signed', { by: 'director' }]);
    expect(life.last.refused).toHaveLength(1);
    expect(life.state.facts.map((fact) => fact.kind)).toEqual(['notification-received']);
    expect(life.state.phase).toBe('collectible');
  });

  it('a choice that the office has not made refuses the act, not the debt', () => {
    const life = new Life(contextOf({}, { acceptReconstructed: true }));
    life.tell('2026-03-02 notification-received');
    life.tell('2026-04-08 demand-unclaimed');
    expect(life.last.refused).toMatchObject([{ refusedEvent: 'demand-unclaimed' }]);
    expect(life.last.refused[0]?.message).toContain('demandUnclaimed');
    expect(life.state.phase).toBe('collectible');
  });

  it('a step that the law leaves unanswered holds a debt under way and asks a lawyer', () => {
    const life = living({
      establishedOn: civilDate('2020-01-10'),
      lines: [{ id: 'l1', period: '2019-11', paidOn: civilDate('2019-12-05'), amount: '450.00' }],
    });
    life.tell('2020-01-20 notification-received');
    expect(nextDue(life.ctx, life.state)).toBe('2020-03-12');
    expect(life.pass('2020-04-15')).toEqual([
      'open-task undetermined-law lawyer 2020-04-12',
      'escalate-task undetermined-law director 2020-04-13 2020-05-13',
    ]);
    expect(life.state.phase).toBe('suspended');
  });

  it('the balance of the ledger counts over the sums of the events', () => {
    const life = living();
    life.tell(['2026-03-05 payment-received', { key: 'p1', amount: '100.00', balance: '340.00' }]);
    expect(life.state.outstanding).toBe('340.00');
    life.tell(['2026-03-06 payment-received', { key: 'p2', amount: '40.00' }]);
    expect(life.state.outstanding).toBe('300.00');
    expect(
      life.tell([
        '2026-03-07 remission-decided',
        { key: 'm1', outcome: 'accepted', balance: '290.00' },
      ]),
    ).toEqual(['post remitted 290.00']);
  });

  it('a balance read with a late fact holds at the end, not in the middle', () => {
    const life = living();
    life.tell(['2026-03-10 payment-received', { key: 'p1', amount: '100.00', balance: '350.00' }]);
    life.tell(['2026-03-05 payment-received', { key: 'p0', amount: '50.00', balance: '300.00' }]);
    expect(life.state.outstanding).toBe('300.00');
    life.tell(['2026-03-12 payment-received', { key: 'p2', amount: '10.00' }]);
    expect(life.state.outstanding).toBe('290.00');
  });
});

describe('which executed retentions go back', () => {
  const ctx = contextOf({ regime: 'rsa', benefit: 'RSA' });
  const facts = [
    event('2026-03-02 notification-received'),
    event('2026-06-05 contestation'),
    event(['2026-08-03 contestation-decided', { outcome: 'rejected' }]),
  ];
  const retention = (key: string, on: string) => ({ key, on: civilDate(on), amount: '50.00' });

  it('those of days on which retention was not lawful, the day of the contestation included', () => {
    const executed = [
      retention('before', '2026-05-05'),
      retention('eve', '2026-06-04'),
      retention('same day', '2026-06-05'),
      retention('within', '2026-07-05'),
      retention('after', '2026-08-03'),
      retention('too early', '2026-05-04'),
    ];
    expect(retentionsToGiveBack(ctx, facts, executed).map((each) => each.key)).toEqual([
      'same day',
      'within',
      'too early',
    ]);
  });
});

describe('what may be done today', () => {
  it('says why not, with the article and the first day', () => {
    const life = living();
    life.tell('2026-03-02 notification-received');
    const lines = new Map(
      acts(life.ctx, life.state, civilDate('2026-03-10')).map((each) => [each.act, each]),
    );
    expect(lines.get('retain')).toMatchObject({
      allowed: false,
      from: '2026-03-24',
      because: ['CSS R133-9-2'],
    });
    expect(lines.get('send-demand')).toMatchObject({
      allowed: false,
      from: '2026-03-24',
      because: ['CSS R133-9-2 V'],
    });
    expect(lines.get('request-rectification')).toMatchObject({ allowed: true, from: '2026-03-10' });
    expect(lines.get('accept-plan')).toMatchObject({ allowed: true });
    expect(lines.get('sign-contrainte')).toMatchObject({ allowed: false, from: null });
    expect(lines.get('decide-abandonment')).toMatchObject({ allowed: false });
    expect([...lines.values()].every((each) => each.reason !== '' && each.because.length > 0)).toBe(
      true,
    );
  });

  it('looking changes nothing', () => {
    const life = living();
    life.tell('2026-03-02 notification-received');
    const before = JSON.stringify(life.state);
    acts(life.ctx, life.state, civilDate('2026-12-31'));
    nextDue(life.ctx, life.state);
    expect(JSON.stringify(life.state)).toBe(before);
  });

  it('the state is plain JSON', () => {
    const life = living();
    life.tell('2026-03-02 notification-received');
    expect(JSON.parse(JSON.stringify(life.state))).toEqual(life.state);
  });
});

describe('from scratch', () => {
  it('gives every command with the same keys as step by step', () => {
    const life = living();
    const told: readonly Told[] = [
      '2026-02-23 notification-sent',
      '2026-03-02 notification-received',
      ['2026-04-05 retention-executed', { amount: '50.00', month: '2026-04' }],
      '2026-05-05 retention-impossible',
    ];
    for (const each of told) life.tell(each);
    const whole = fold(life.ctx, told.map(event), civilDate('2026-05-05'));
    if ('refusal' in whole) throw new Error(whole.refusal.code);
    const acting = (keys: readonly string[]) =>
      keys.filter((key) => !key.startsWith('task:') && !key.startsWith('close:'));
    expect(acting(whole.step.state.issued).toSorted()).toEqual(
      acting(life.state.issued).toSorted(),
    );
  });
});
