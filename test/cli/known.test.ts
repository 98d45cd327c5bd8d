import { Readable, Writable } from 'node:stream';
import { runDeadlines } from '../../cli/deadlines';
import { runLifecycle } from '../../cli/lifecycle';
import type { Streams } from '../../cli/ndjson';
import { civilDate } from '../../engine/calendar/civil';
import { DEBT, OFFICE } from './lifecycleCase';

/** `indu deadlines` and `indu lifecycle` with `--as-known-on`: what was known that day, what is known now, the difference. */
async function lines(
  given: object,
  run: (streams: Streams) => Promise<number>,
): Promise<readonly unknown[]> {
  let text = '';
  const output = new Writable({
    write(chunk, _encoding, done) {
      text += String(chunk);
      done();
    },
  });
  await run({ input: Readable.from([JSON.stringify(given)]), output, errors: output });
  return text
    .split('\n')
    .filter(Boolean)
    .map((line): unknown => JSON.parse(line));
}

describe('indu deadlines --as-known-on', () => {
  const CASE = {
    id: 'x',
    regime: 'family',
    territory: 'metropole',
    holidays: 'metropole',
    facts: [{ kind: 'notification-received', on: '2026-03-02' }],
    corrections: [
      // The registered letter had been received three days later than first noted.
      { knownOn: '2026-04-01', facts: [{ kind: 'notification-received', on: '2026-03-05' }] },
    ],
  };
  const asked = (on: string | null) =>
    lines(CASE, (streams) =>
      runDeadlines(undefined, { why: false }, streams, on === null ? null : civilDate(on)),
    );
  const delay = (name: string, opens: string, expires: string) =>
    expect.objectContaining({ name, opens, expires });

  it('before the correction: the delays of 2 March, and those of 5 March beside them', async () => {
    expect(await asked('2026-03-31')).toEqual([
      expect.objectContaining({
        retentionFrom: '2026-03-24',
        asKnownOn: '2026-03-31',
        now: { retentionFrom: '2026-03-26', retentionBlockedBy: null, contrainteFrom: null },
        difference: {
          onlyThen: [
            delay('rectification-request', '2026-03-02', '2026-03-23'),
            delay('amicable-appeal', '2026-03-02', '2026-05-04'),
          ],
          onlyNow: [
            delay('rectification-request', '2026-03-05', '2026-03-25'),
            delay('amicable-appeal', '2026-03-05', '2026-05-05'),
          ],
        },
      }),
    ]);
  });

  it('on its day: the same answer twice', async () => {
    expect(await asked('2026-04-01')).toMatchObject([
      { retentionFrom: '2026-03-26', difference: { onlyThen: [], onlyNow: [] } },
    ]);
  });

  it('without the option: all that is known, and nothing else', async () => {
    const [answer] = await asked(null);
    expect(answer).toMatchObject({ retentionFrom: '2026-03-26' });
    expect(answer).not.toHaveProperty('difference');
  });

  it('a case that no text ruled then has no difference', async () => {
    const wasUnknown = {
      ...CASE,
      facts: [{ kind: 'notification-received', on: '2020-03-02' }],
    };
    const [answer] = await lines(wasUnknown, (streams) =>
      runDeadlines(undefined, { why: false }, streams, civilDate('2026-03-31')),
    );
    expect(answer).toMatchObject({
      refused: { code: 'undetermined-law' },
      now: { retentionFrom: '2026-03-26' },
      difference: null,
    });
  });
});

describe('indu lifecycle --as-known-on', () => {
  const EVENTS = [
    { on: '2018-03-02', kind: 'notification-received' },
    { on: '2018-06-05', kind: 'retention-executed', amount: '50.00', month: '2018-05' },
  ];
  const CASE = {
    id: 'x',
    debt: {
      ...DEBT,
      establishedOn: '2018-02-20',
      lines: [{ id: 'l1', period: '2017-11', paidOn: '2017-12-05', amount: '150.00' }],
    },
    office: { ...OFFICE, policies: { suspensionEnds: 'decision' } },
    until: '2018-07-01',
    events: EVENTS,
    corrections: [
      // A contestation of 20 May that the mail room found a month later.
      {
        knownOn: '2018-06-20',
        events: [...EVENTS, { on: '2018-05-20', kind: 'contestation' }],
      },
    ],
  };
  const last = async (given: object, on: string): Promise<unknown> =>
    (await lines(given, (streams) => runLifecycle(undefined, streams, civilDate(on)))).at(-1);

  it('the retention of 5 June was lawful as known then, and goes back now (L553-2 al. 1, text of 2018)', async () => {
    const told = await lines(CASE, (streams) =>
      runLifecycle(undefined, streams, civilDate('2018-06-19')),
    );
    expect(told).toEqual([
      expect.objectContaining({ phase: 'detected' }),
      expect.objectContaining({ phase: 'observation' }),
      expect.objectContaining({ phase: 'collectible' }),
      expect.objectContaining({ on: '2018-06-05', phase: 'retention' }),
      { id: 'x', end: null, claimed: '150.00', outstanding: '100.00' },
      {
        id: 'x',
        asKnownOn: '2018-06-19',
        now: { end: null, claimed: '150.00', outstanding: '150.00' },
        difference: '50.00',
        toGiveBack: [{ on: '2018-06-05', month: '2018-05', amount: '50.00' }],
      },
    ]);
  });

  it('once it is known there is no difference, and still something to give back', async () => {
    expect(await last(CASE, '2018-06-20')).toMatchObject({
      difference: '0.00',
      toGiveBack: [{ amount: '50.00' }],
    });
  });

  it('refused now: no difference can be told', async () => {
    const refused = {
      ...CASE,
      corrections: [{ knownOn: '2018-06-20', debt: { ...CASE.debt, regime: 'rsa' } }],
    };
    expect(await last(refused, '2018-06-19')).toMatchObject({
      now: { refused: { code: 'regime-not-managed' } },
      difference: null,
      toGiveBack: null,
    });
  });
});
