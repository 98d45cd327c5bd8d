import { Readable, Writable } from 'node:stream';
import { runLifecycle } from '../../cli/lifecycle';
import { DEBT as FAMILY, OFFICE } from './lifecycleCase';

/** What was not found is told by null. */
const DEBT = {
  ...FAMILY,
  falseDeclarationFoundOn: null,
  fraud: null,
  revision: null,
  undeclared: [],
};
const CASE = {
  id: 'x',
  debt: DEBT,
  office: OFFICE,
  until: '2028-01-01',
  events: [{ on: '2026-03-02', kind: 'notification-received' }],
};

async function run(
  ...lines: readonly (object | string)[]
): Promise<{ status: number; out: Record<string, unknown>[]; errors: string }> {
  const written: string[] = [];
  const errors: string[] = [];
  const into = (list: string[]) =>
    new Writable({
      write: (chunk, _, done) => {
        list.push(String(chunk));
        done();
      },
    });
  const text = lines
    .map((line) => (typeof line === 'string' ? line : JSON.stringify(line)))
    .join('\n');
  const status = await runLifecycle(undefined, {
    input: Readable.from([Buffer.from(text)]),
    output: into(written),
    errors: into(errors),
  });
  const out = written
    .join('')
    .split('\n')
    .filter(Boolean)
    .map((line): Record<string, unknown> => JSON.parse(line));
  return { status, out, errors: errors.join('') };
}

describe('indu lifecycle', () => {
  it('gives the phase at establishment, each change, each refusal in its place, and the end', async () => {
    const events = [
      { on: '2026-03-02', kind: 'notification-received' },
      { on: '2026-03-20', kind: 'contrainte-served' },
      { on: '2026-04-01', kind: 'payment-received', amount: '150.00' },
    ];
    const { status, out } = await run({ ...CASE, events });
    expect(status).toBe(0);
    expect(out).toEqual([
      {
        id: 'x',
        on: '2026-02-20',
        phase: 'detected',
        by: 'establishment',
        because: ['CSS L553-2'],
      },
      {
        id: 'x',
        on: '2026-03-02',
        phase: 'observation',
        by: 'notification-received',
        because: ['CSS R133-9-2'],
      },
      {
        id: 'x',
        on: '2026-03-20',
        refusedEvent: 'contrainte-served',
        because: ['CSS R133-3'],
        message: expect.stringMatching(/signée/),
      },
      {
        id: 'x',
        on: '2026-03-24',
        phase: 'collectible',
        by: 'delay-expired:rectification-request',
        because: ['CSS R133-9-2 I 2° b'],
      },
      {
        id: 'x',
        on: '2026-04-01',
        phase: 'settled',
        by: 'payment-received',
        because: ['CSS L553-2'],
      },
      { id: 'x', end: 'settled', claimed: '150.00', outstanding: '0.00' },
    ]);
  });

  it('takes events in any order of the list, and those of one day as they are given', async () => {
    const events = [
      { on: '2026-03-25', kind: 'payment-received', amount: '50.00' },
      { on: '2026-03-02', kind: 'notification-received' },
    ];
    const { out } = await run({ ...CASE, events });
    expect(out.at(-1)).toEqual({ id: 'x', end: null, claimed: '150.00', outstanding: '100.00' });
    expect(out[1]).toMatchObject({ on: '2026-03-02', phase: 'observation' });
  });

  it('until is included', async () => {
    expect((await run({ ...CASE, until: '2026-03-23' })).out.at(-2)).toMatchObject({
      phase: 'observation',
    });
    expect((await run({ ...CASE, until: '2026-03-24' })).out.at(-2)).toMatchObject({
      phase: 'collectible',
    });
  });

  it('a case that the law cannot answer gives one refusal and no failure', async () => {
    const { status, out } = await run(
      { ...CASE, events: [{ on: '2026-03-02', kind: 'notification-refused' }] },
      CASE,
    );
    expect(status).toBe(0);
    expect(out[0]).toEqual({
      id: 'x',
      refused: {
        code: 'policy-missing',
        message: expect.stringContaining('refusedMailOpens'),
        authority: ['CSS R133-9-2'],
      },
    });
    expect(out[1]).toMatchObject({ id: 'x', phase: 'detected' });
  });

  it.each<readonly [string, object, string]>([
    [
      'an unknown kind of event',
      { ...CASE, events: [...CASE.events, { on: '2026-03-02', kind: 'notification-lost' }] },
      'events[1].kind',
    ],
    [
      'a day that does not exist',
      { ...CASE, events: [{ on: '2026-02-30', kind: 'contestation' }] },
      'events[0].on',
    ],
    [
      'an amount with three decimals',
      { ...CASE, events: [{ on: '2026-03-02', kind: 'payment-received', amount: '1.000' }] },
      'events[0].amount',
    ],
    [
      'an amount as a number',
      { ...CASE, events: [{ on: '2026-03-02', kind: 'payment-received', amount: 10 }] },
      'events[0].amount',
    ],
    [
      'a negative line',
      { ...CASE, debt: { ...DEBT, lines: [{ ...DEBT.lines[0], amount: '-1.00' }] } },
      'debt.lines[0].amount',
    ],
    ['no line', { ...CASE, debt: { ...DEBT, lines: [] } }, 'debt.lines'],
    [
      'two lines of one identifier',
      { ...CASE, debt: { ...DEBT, lines: [DEBT.lines[0], DEBT.lines[0]] } },
      'debt.lines',
    ],
    ['an unknown regime', { ...CASE, debt: { ...DEBT, regime: 'unemployment' } }, 'debt.regime'],
    [
      'an unknown policy',
      { ...CASE, office: { ...OFFICE, policies: { abandons: 'never' } } },
      'office.policies.abandons',
    ],
    [
      'a value that a policy does not have',
      { ...CASE, office: { ...OFFICE, policies: { abandon: 'sometimes' } } },
      'office.policies.abandon',
    ],
    [
      'an unknown calendar',
      { ...CASE, office: { ...OFFICE, holidays: 'corse' } },
      'office.holidays',
    ],
    [
      'an event before the establishment',
      { ...CASE, events: [{ on: '2026-02-19', kind: 'contestation' }] },
      'events[0].on',
    ],
    ['an end before the establishment', { ...CASE, until: '2026-02-19' }, 'until'],
    [
      'a partial decision without its amount',
      { ...CASE, events: [{ on: '2026-03-02', kind: 'contestation-decided', outcome: 'partly' }] },
      'events[0].amount',
    ],
    [
      'a plan of no month',
      { ...CASE, events: [{ on: '2026-03-02', kind: 'plan-concluded', months: 0 }] },
      'events[0].months',
    ],
  ])('%s is a fault of the line, and the next line is still answered', async (_, line, path) => {
    const { status, out } = await run(line, { ...CASE, id: 'y' });
    expect(status).toBe(2);
    expect(out[0]).toMatchObject({ id: 'x', error: { code: 'invalid-input', path } });
    expect(out.at(-1)).toMatchObject({ id: 'y', end: null });
  });

  it('what is not JSON is a fault of its line', async () => {
    const { status, out } = await run('{"id":', CASE);
    expect(status).toBe(2);
    expect(out[0]).toMatchObject({ id: null, error: { code: 'invalid-input' } });
    expect(out).toHaveLength(5);
  });

  it('a file that cannot be read is told on the errors, nothing on the output', async () => {
    const errors: string[] = [];
    const sink = new Writable({
      write: (chunk, _, done) => {
        errors.push(String(chunk));
        done();
      },
    });
    const status = await runLifecycle('/nowhere/cases.ndjson', {
      input: Readable.from([]),
      output: new Writable(),
      errors: sink,
    });
    expect(status).toBe(2);
    expect(errors.join('')).toContain('cases.ndjson');
  });

  it('messages never repeat what was received', async () => {
    const { out } = await run({ ...CASE, debt: { ...DEBT, regime: 'Dupont Jeanne' } });
    expect(JSON.stringify(out)).not.toContain('Dupont');
  });
});
