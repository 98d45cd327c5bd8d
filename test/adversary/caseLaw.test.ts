import { civilDate } from '../../engine/calendar/civil';
import { decide, retentionsToGiveBack } from '../../engine/lifecycle/decider';
import { centsOf, formatCents, sumCents } from '../../engine/money/cents';
import { answerOf, type Told as Fact, written } from '../engine/deadlines/support';
import { contextOf, event, POLICIES, type Told } from '../engine/lifecycle/support';
import {
  attempt,
  established,
  lettersOf,
  lived,
  postingsOf,
  RECEIVED,
  refusedAtOnce,
  retained,
  signed,
  verdict,
} from './support';

const STRICT = { ...POLICIES, ordinaryLetterInterrupts: 'no' } as const;
const line = (paidOn: string, amount = '200.00', id = paidOn) => ({
  id,
  period: paidOn.slice(0, 7),
  paidOn: civilDate(paidOn),
  amount,
});
const paid = (on: string): Fact => ({ kind: 'benefit-paid', on, line: 'a' });
const recorded = (on: string): Fact => ({ kind: 'recorded-delivery-sent', on });
const found = (on: string): Fact => ({ kind: 'fraud-found', on });

describe('Conseil d’État 24/07/2019 n° 426527: RSA retained during a contestation goes back', () => {
  const ctx = contextOf({
    regime: 'rsa',
    benefit: 'RSA',
    establishedOn: civilDate('2018-01-10'),
    lines: [line('2017-12-05', '24229.27')],
  });
  const contested: readonly Told[] = [
    '2018-01-15 notification-received',
    '2018-04-20 contestation',
  ];

  it('no retention is lawful from the day of the contestation on', () => {
    const act = retained('2018-05-05', '393.76');
    const tried = attempt(ctx, contested, act);
    expect(tried.refused).toEqual([
      expect.objectContaining({
        refusedEvent: 'retention-executed',
        because: ['CASF L262-46 al. 2'],
      }),
    ]);
    expect(verdict(ctx, tried.before, 'retain', act)).toMatchObject({ allowed: false, from: null });
    expect(tried.after.outstanding).toBe('24229.27');
    expect(attempt(ctx, contested.slice(0, 1), act).refused).toEqual([]);
  });

  it('692.00 and 787.52 (twice 393.76) are to be given back; what came before stays', () => {
    const executed = [
      { key: 'before', on: civilDate('2018-04-05'), amount: '393.76' },
      { key: 'arrears', on: civilDate('2018-04-20'), amount: '692.00' },
      { key: 'may', on: civilDate('2018-05-05'), amount: '393.76' },
      { key: 'june', on: civilDate('2018-06-05'), amount: '393.76' },
    ];
    const back = retentionsToGiveBack(ctx, contested.map(event), executed);
    expect(back.map(({ key }) => key)).toEqual(['arrears', 'may', 'june']);
    const monthly = back
      .filter(({ key }) => key !== 'arrears')
      .map(({ amount }) => centsOf(amount));
    expect(formatCents(sumCents(monthly))).toBe('787.52');
    expect(retentionsToGiveBack(ctx, contested.slice(0, 1).map(event), executed)).toEqual([]);
  });

  it('the permit to retain is taken back by the contestation itself', () => {
    const state = lived(ctx, [
      '2018-01-15 notification-received',
      retained('2018-04-05', '393.76'),
    ]);
    const { commands } = decide(ctx, state, event('2018-04-20 contestation'));
    expect(commands.map(({ kind }) => kind)).toContain('revoke-permit');
  });
});

describe('Cass. 2e civ. 23/09/2021 n° 20-10.532: no contrainte for a benefit without a text', () => {
  const housing = (benefit: string) =>
    contextOf({
      regime: 'housing',
      benefit,
      establishedOn: civilDate('2018-05-14'),
      lines: [line('2018-04-05', '450.00')],
    });
  const told: readonly Told[] = ['2018-05-25 notification-received', '2018-07-26 demand-received'];
  const act = signed('2018-08-28');

  it('ALS before 01/09/2019', () => {
    const tried = attempt(housing('ALS'), told, act);
    expect(tried.refused).toEqual([
      {
        on: '2018-08-28',
        refusedEvent: 'contrainte-signed',
        because: ['CSS L161-1-5'],
        message: 'Aucun texte ne permet de contrainte pour cette prestation à cette date.',
      },
    ]);
    expect(tried.letters).toEqual([]);
    expect(verdict(housing('ALS'), tried.before, 'sign-contrainte', act)?.allowed).toBe(false);
    expect(tried.before.tasks.map(({ task }) => task)).not.toContain('sign-contrainte');
  });

  it('the lawyer is told, once the month of the demand has run', () => {
    const { after } = attempt(housing('ALS'), told, act);
    expect(after.tasks).toContainEqual(
      expect.objectContaining({ task: 'no-contrainte', role: 'lawyer' }),
    );
  });

  it('APL of the same day had its text', () => {
    expect(attempt(housing('APL'), told, act)).toMatchObject({
      refused: [],
      letters: ['contrainte'],
    });
  });
});

describe('barred months', () => {
  it('one of two: it is not notified, and the article says why', () => {
    const ctx = contextOf({ lines: [line('2023-12-05', '200.00'), line('2025-12-05', '150.00')] });
    const step = established(ctx);
    expect(step.state).toMatchObject({ claimed: '150.00', outstanding: '150.00' });
    expect(postingsOf(step)).toEqual(['time-barred 200.00 (CSS L553-1)']);
    expect(lettersOf(step)).toEqual(['notification']);
  });

  it('all of them: nothing is ever sent, and no act is left', () => {
    const ctx = contextOf({ lines: [line('2023-12-05')] });
    const step = established(ctx);
    expect(step.state).toMatchObject({ phase: 'time-barred', outstanding: '0.00' });
    expect(lettersOf(step)).toEqual([]);
    const act: Told = '2026-03-02 notification-sent';
    expect(attempt(ctx, [], act)).toMatchObject({
      letters: [],
      refused: [{ refusedEvent: 'notification-sent' }],
    });
    for (const name of ['retain', 'send-demand', 'sign-contrainte'] as const)
      expect(verdict(ctx, step.state, name, act)?.allowed).toBe(false);
  });

  it('a month that is barred between the notification and the demand is not demanded', () => {
    const ctx = contextOf({ lines: [line('2024-04-05'), line('2025-12-05', '150.00')] }, STRICT);
    const step = decide(ctx, lived(ctx, [RECEIVED]), event('2026-04-08 demand-sent'));
    expect(postingsOf(step)).toEqual(['time-barred 200.00 (CSS L553-1)']);
    expect(step.state.outstanding).toBe('150.00');
  });

  it('a line of a term before the revision of the ASPA took effect was owed', () => {
    const revised = contextOf({
      regime: 'aspa',
      benefit: 'ASPA',
      undeclared: ['resources'],
      lines: [line('2025-12-05')],
      revision: { kind: 'revision', effectiveOn: civilDate('2026-01-01') },
    });
    expect(refusedAtOnce(revised)).toMatchObject({
      code: 'line-not-overpaid',
      authority: ['CSS R815-42'],
    });
  });
});

describe('Cass. 2e civ. 18/12/2014 n° 13-27.734: the dispatch of a recorded letter interrupts', () => {
  const ctx = contextOf({ lines: [line('2024-04-05')] }, STRICT);
  const act: Told = '2026-04-08 demand-sent';

  it('two full years again from its dispatch, whatever became of it', () => {
    expect(answerOf([paid('2024-04-05'), recorded('2026-03-03')]).delays.map(written)).toEqual([
      'time-bar (a) 2024-04-05 2026-04-05 ended by recorded-delivery-sent',
      'time-bar (a) 2026-03-03 2028-03-03',
    ]);
  });

  it('the demand that follows it is lawful; without it the debt is barred', () => {
    expect(attempt(ctx, [RECEIVED, '2026-03-03 recorded-delivery-sent'], act).after).toMatchObject({
      end: null,
      outstanding: '200.00',
    });
    expect(attempt(ctx, [RECEIVED], act).after).toMatchObject({
      end: 'time-barred',
      outstanding: '0.00',
    });
  });

  it('a day late it revives nothing', () => {
    const late = ['2026-02-20 notification-sent', '2026-04-06 recorded-delivery-sent'] as const;
    expect(attempt(ctx, late, '2026-04-08 notification-received').after.end).toBe('time-barred');
    expect(answerOf([paid('2024-04-05'), recorded('2026-04-06')]).delays).toHaveLength(1);
  });
});

describe('Cass. soc. 21/10/1993 n° 90-21.619: the organism proves what it claims', () => {
  const ctx = contextOf({ lines: [line('2024-04-05')] }, STRICT);
  const SENT: Told = '2026-03-02 notification-sent';

  it('a notification « sent » interrupts nothing and opens nothing', () => {
    const { before, after } = attempt(ctx, [SENT], '2026-04-08 notification-received');
    expect(before).toMatchObject({ phase: 'notified', retentionLawful: false });
    expect(after).toMatchObject({ end: 'time-barred', retentionLawful: false });
  });

  it('time alone never makes it received', () => {
    const years = contextOf({ lines: [line('2025-12-05')] });
    const { refused } = attempt(years, [SENT], retained('2027-10-05'));
    expect(refused).toEqual([
      expect.objectContaining({
        because: ['CSS R133-9-2'],
        message: expect.stringMatching(/pas prouvée reçue/),
      }),
    ]);
  });

  it('an ordinary letter, even received, interrupts nothing under the reading that asks for proof', () => {
    expect(attempt(ctx, [RECEIVED], '2026-04-08 demand-sent').after.end).toBe('time-barred');
    const lenient = { ...ctx, office: { ...ctx.office, policies: POLICIES } };
    expect(attempt(lenient, [RECEIVED], '2026-04-08 demand-sent').after.end).toBeNull();
  });

  it('where only that reading decides, the office must have chosen it', () => {
    const { ordinaryLetterInterrupts: _choice, ...silent } = POLICIES;
    const { refused } = attempt(
      { ...ctx, office: { ...ctx.office, policies: silent } },
      [RECEIVED],
      '2026-04-08 demand-sent',
    );
    expect(refused).toEqual([
      expect.objectContaining({
        because: ['CSS L133-4-6'],
        message: expect.stringMatching(/ordinaryLetterInterrupts/),
      }),
    ]);
  });
});

describe('Ass. plén. 17/05/2023 n° 20-20.559: fraud, five years to act, twenty years back', () => {
  it('five years from the discovery', () => {
    expect(answerOf([paid('2018-01-05'), found('2023-05-17')]).delays.map(written)).toEqual([
      'time-bar (a) 2023-05-17 2028-05-17',
    ]);
  });

  it('never beyond twenty years from the payment (C. civ. 2232)', () => {
    expect(answerOf([paid('2006-03-05'), found('2023-05-17')]).delays.map(written)).toEqual([
      'time-bar (a) 2023-05-17 2026-03-05',
    ]);
    expect(answerOf([paid('2003-05-16'), found('2023-05-17')]).delays.map(written)).toEqual([
      'time-bar (a) 2023-05-17 2023-05-16',
    ]);
  });

  const old = [line('2012-01-05', '300.00')];
  const fraud = (foundOn: string) => ({ fraud: { foundOn: civilDate(foundOn) } });

  it('the life of a debt follows: claimed within, barred beyond, barred without a finding', () => {
    expect(established(contextOf({ lines: old, ...fraud('2023-05-17') })).state.end).toBeNull();
    expect(established(contextOf({ lines: old, ...fraud('2021-02-19') })).state.end).toBe(
      'time-barred',
    );
    expect(established(contextOf({ lines: old, fraud: null })).state.end).toBe('time-barred');
    const ancient = [line('2006-02-19', '300.00')];
    expect(established(contextOf({ lines: ancient, ...fraud('2023-05-17') })).state.end).toBe(
      'time-barred',
    );
  });

  it('bad faith without a finding is no fraud', () => {
    expect(established(contextOf({ lines: old, goodFaith: false })).state.end).toBe('time-barred');
  });

  it('the finding is lifted: the months that only fraud kept open drop out', () => {
    const ctx = contextOf({
      lines: [line('2012-01-05', '300.00'), line('2025-12-05', '150.00')],
      ...fraud('2023-05-17'),
    });
    const state = lived(ctx, [RECEIVED]);
    const step = decide(ctx, state, event('2026-05-04 fraud-lifted'));
    expect(postingsOf(step)).toContain('time-barred 300.00 (CSS L553-1)');
    expect(step.state.claimed).toBe('150.00');
  });
});
