import { Readable, Writable } from 'node:stream';
import { runDiff } from '../../cli/diff';
import { runRetention } from '../../cli/retention';
import { type AnyRetentionOptions } from '../../cli/retentionOptions';
import { civilDate } from '../../engine/calendar/civil';
import { OPTIONS, PARENT_OF_TWO } from '../engine/retention/support';

const ALL: AnyRetentionOptions = { ...OPTIONS, pensionRetention2026: null };

function streams(cases: readonly object[]) {
  let text = '';
  const sink = new Writable({
    write(chunk, _encoding, done) {
      text += String(chunk);
      done();
    },
  });
  const input = Readable.from(cases.map((each) => `${JSON.stringify(each)}\n`));
  return {
    given: { input, output: sink, errors: sink },
    lines: () =>
      text
        .split('\n')
        .filter((line) => line !== '')
        .map((line): unknown => JSON.parse(line)),
  };
}

async function known(
  facts: object,
  on: string,
  options: Partial<AnyRetentionOptions> = {},
): Promise<unknown> {
  const { given, lines } = streams([facts]);
  await runRetention(undefined, { ...ALL, ...options }, given, civilDate(on));
  return lines()[0];
}

describe('indu retention --as-known-on', () => {
  const corrected = {
    ...PARENT_OF_TWO,
    corrections: [
      { knownOn: '2020-06-10', household: { couple: true, dependentChildren: 3 } },
      { knownOn: '2020-05-02', housing: { kind: 'proved', monthly: '700.00' } },
    ],
  };

  it.each([
    // (1521.95 − 290) / 2.5 = 492.78 → 81.50 + 35 % of 96.78 = 115.373; then over 3.5: 351.98… → 49 + 25 % of 85.98… = 70.496…
    ['2020-03-31', '157.55', '87.06', 'before any correction'],
    ['2020-05-02', '115.37', '44.88', 'on the day the rent was corrected'],
    ['2020-06-09', '115.37', '44.88', 'the eve of the second'],
    ['2020-06-10', '70.49', '0.00', 'everything known'],
  ])('%s: %s € then, %s € too much (%s)', async (on, retention, difference) => {
    expect(await known(corrected, on)).toMatchObject({
      retention,
      asKnownOn: on,
      now: { retention: '70.49' },
      difference,
    });
  });

  it('without the option the answer has every correction', async () => {
    const { given, lines } = streams([corrected]);
    await runRetention(undefined, ALL, given);
    expect(lines()).toEqual([expect.objectContaining({ retention: '70.49' })]);
    expect(lines()[0]).not.toHaveProperty('difference');
  });

  it('a scale published late is not known before: that of Mayotte for 2014, of 26 March', async () => {
    const facts = { ...PARENT_OF_TWO, territory: 'mayotte', month: '2014-01' };
    expect(await known(facts, '2014-02-15')).toMatchObject({
      refused: { code: 'no-parameter' },
      now: { retention: expect.any(String) },
      difference: null,
    });
    expect(await known(facts, '2014-03-26')).toMatchObject({ difference: '0.00' });
  });

  it('a fault in a correction is shown on its line with its path', async () => {
    const { given, lines } = streams([
      { ...PARENT_OF_TWO, id: 'a', corrections: [{ knownOn: '2020-02-30' }] },
      { ...PARENT_OF_TWO, id: 'b', corrections: [{ knownOn: '2020-02-03', payable: 3 }] },
      { ...PARENT_OF_TWO, id: 'c', payable: '3' },
      { ...PARENT_OF_TWO, id: 'd', corrections: [{ knownOn: '2020-02-03', id: 'e' }] },
    ]);
    expect(await runRetention(undefined, ALL, given, civilDate('2020-04-01'))).toBe(2);
    expect(lines()).toMatchObject([
      { id: 'a', error: { path: 'corrections[0].knownOn' } },
      { id: 'b', error: { path: 'corrections[0].payable' } },
      { id: 'c', error: { path: 'payable' } },
      { id: 'd', error: { path: 'corrections[0].id' } },
    ]);
  });
});

describe('indu diff', () => {
  const dates = { from: civilDate('2019-12-31'), to: civilDate('2020-01-01') };

  it('says what a new scale changes for each case, and in all', async () => {
    // q = 608.78: 2019: 48 + 32 + 67.90 + 45 % of 24.78 = 159.051; 2020: 157.551
    const rich = {
      ...PARENT_OF_TWO,
      id: 'b',
      resources: { kind: 'quarter', amount: '0.00' },
      benefits: [],
    };
    const old = { ...PARENT_OF_TWO, id: 'c', territory: 'mayotte' };
    const { given, lines } = streams([PARENT_OF_TWO, rich, old]);
    expect(await runDiff(undefined, dates, ALL, given)).toBe(0);
    expect(lines()).toEqual([
      {
        id: 'c1',
        from: {
          computed: '159.05',
          retention: '159.05',
          scale: { from: '2019-01-01', to: '2019-12-31', status: 'published' },
        },
        to: {
          computed: '157.55',
          retention: '157.55',
          scale: { from: '2020-01-01', to: '2020-12-31', status: 'published' },
        },
        change: '-1.50',
      },
      expect.objectContaining({ id: 'b', change: '1.00' }),
      expect.objectContaining({
        id: 'c',
        change: null,
        to: { refused: expect.objectContaining({ code: 'no-parameter' }) },
      }),
      {
        total: {
          from: '2019-12-31',
          to: '2020-01-01',
          cases: 3,
          unchanged: 0,
          higher: 1,
          lower: 1,
          refused: 1,
          before: '207.05',
          after: '206.55',
          change: '-0.50',
        },
      },
    ]);
  });

  it('reads the corrections of a case, as indu retention does', async () => {
    // R below the rent in both months: the flat amounts of 2019 and 2020.
    const corrections = [
      { knownOn: '2020-05-02', housing: { kind: 'proved', monthly: '9000.00' } },
    ];
    const { given, lines } = streams([{ ...PARENT_OF_TWO, corrections }]);
    expect(await runDiff(undefined, dates, ALL, given)).toBe(0);
    expect(lines()[0]).toMatchObject({
      from: { retention: '48.00' },
      to: { retention: '49.00' },
      change: '1.00',
    });
  });

  it('asks of a case what each of the two months needs', async () => {
    // A change of year is an occasion to compute again by itself (D553-2); within 2019 the case must say.
    const inForce = { amount: '100.00', since: '2019-06' };
    const { given, lines } = streams([{ ...PARENT_OF_TWO, inForce }]);
    expect(await runDiff(undefined, dates, ALL, given)).toBe(2);
    expect(lines()[0]).toMatchObject({ id: 'c1', error: { path: 'inForce.changed' } });
  });

  it('ends with 2 on a bad line, and still gives the total of the others', async () => {
    const { given, lines } = streams([{ id: 'x' }, PARENT_OF_TWO]);
    expect(await runDiff(undefined, dates, ALL, given)).toBe(2);
    expect(lines()).toEqual([
      expect.objectContaining({ id: 'x', error: expect.anything() }),
      expect.objectContaining({ id: 'c1' }),
      { total: expect.objectContaining({ cases: 1, change: '-1.50' }) },
    ]);
  });
});
