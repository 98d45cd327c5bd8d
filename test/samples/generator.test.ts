import { readFileSync } from 'node:fs';
import { PassThrough } from 'node:stream';
import { PortfolioIndex, portfolioLineSchema } from '../../api/schemas/portfolio';
import { parseOffice } from '../../app/officeSchema';
import { writeSample } from '../../cli/sample';
import { addDays, civilDate, civilMonth, monthOf } from '../../engine/calendar/civil';
import { centsOf, sumCents } from '../../engine/money/cents';
import { assessRetention } from '../../engine/retention/assess';
import { appliesNewRetention } from '../../engine/retention/recompute';
import { currentPack } from '../../law/packs';
import { Draw, opaqueId } from '../../samples/draw';
import {
  type SampleOrder,
  fixedPortfolio,
  pathsOfFixedPortfolio,
  samplePortfolio,
} from '../../samples/generate';
import type { PortfolioLine } from '../../samples/model';
import { SAMPLE_UNTIL } from '../../samples/plan';
import { SITUATIONS } from '../../samples/situations';
import { caseOf, households, optionsOf, simulate, situationOn } from './simulate';

const office = parseOffice(readFileSync('samples/office.json', 'utf8'));

const sample = (order: Partial<SampleOrder> = {}): readonly PortfolioLine[] => [
  ...samplePortfolio({ households: 200, seed: 'one', from: null, ...order }),
];

describe('the stream of numbers', () => {
  it('is the same for the same seed, and known', () => {
    const draw = new Draw('seed');
    expect(Array.from({ length: 6 }, () => draw.int(1, 1000))).toEqual(KNOWN_DRAWS);
    expect(new Draw('seed').int(1, 1_000_000)).not.toBe(new Draw('seee').int(1, 1_000_000));
  });

  it('keeps to its bounds and to its weights', () => {
    const draw = new Draw('weights');
    const values = new Set<number>();
    const counts = new Map<string, number>();
    for (let n = 0; n < 10_000; n += 1) {
      values.add(draw.int(3, 5));
      const name = draw.weighted([
        ['often', 3],
        ['seldom', 1],
      ]);
      counts.set(name, (counts.get(name) ?? 0) + 1);
    }
    expect(values).toEqual(new Set([3, 4, 5]));
    expect(counts.get('often')).toBeGreaterThan(7_200);
    expect(counts.get('often')).toBeLessThan(7_800);
  });

  it('never gives an identifier twice', () => {
    const ids = new Set(Array.from({ length: 50_000 }, (_, index) => opaqueId('ids', index)));
    expect(ids.size).toBe(50_000);
  });
});

describe('a generated portfolio', () => {
  it('is the same for the same seed, and another for another', () => {
    expect(sample()).toEqual(sample());
    expect(JSON.stringify(sample({ seed: 'two' }))).not.toBe(JSON.stringify(sample()));
  });

  it('begins like the smaller one of the same seed', () => {
    const small = sample({ households: 50 });
    expect(sample({ households: 120 }).slice(0, small.length)).toEqual(small);
  });

  it('is a portfolio, line by line', () => {
    const index = new PortfolioIndex();
    const faults: unknown[] = [];
    for (const line of sample()) {
      const parsed = portfolioLineSchema.parse(JSON.parse(JSON.stringify(line)));
      faults.push(index.admit(parsed));
    }
    expect(faults.filter((fault) => fault !== null)).toEqual([]);
  });

  it('keeps to one half when it is asked to', () => {
    const years = (from: 2018 | 2023): readonly string[] =>
      sample({ from }).map(({ debt }) => debt.establishedOn.slice(0, 4));
    expect(new Set(years(2018))).toEqual(new Set(['2018', '2019']));
    expect(new Set(years(2023))).toEqual(new Set(['2023', '2024', '2025']));
  });

  it('is calibrated like the fixed one', () => {
    const lines = sample({ households: 2_500, seed: 'figures' });
    const groups = households(lines);
    const share = (count: number, of: number): number => (count * 100) / of;
    const several = share(groups.filter((group) => group.length > 1).length, groups.length);
    expect(several).toBeGreaterThan(22);
    expect(several).toBeLessThan(28);
    const total = lines.reduce(
      (sum, { debt }) => sum + sumCents(debt.lines.map(({ amount }) => centsOf(amount))),
      0n,
    );
    expect(total / BigInt(lines.length)).toBeGreaterThan(centsOf('570.00'));
    expect(total / BigInt(lines.length)).toBeLessThan(centsOf('630.00'));
    const debtors = share(lines.filter(({ debt }) => debt.cause === 'debtor').length, lines.length);
    expect(debtors).toBeGreaterThan(58);
    expect(debtors).toBeLessThan(62);
  });

  it('holds nothing that the law refuses while the debt lives, and needs no scale that was not read', () => {
    for (const lines of households(sample({ households: 60, seed: 'law' }))) {
      const until = lines.some(({ debt }) => debt.establishedOn > '2021')
        ? SAMPLE_UNTIL
        : '2020-12-31';
      const { refusals, debts } = simulate(lines, office, civilDate(until));
      expect(refusals).toEqual([]);
      for (const { chronicle } of debts) {
        const refused = chronicle.journal.flatMap((step) =>
          'refusedEvent' in step ? [step.refusedEvent] : [],
        );
        expect(REFUSED_BY_STORY).toEqual(expect.arrayContaining([...new Set(refused)]));
      }
    }
  });

  it('is written line by line to a reader that is slower than the writer', async () => {
    const output = new PassThrough({ highWaterMark: 1_024 });
    const order: SampleOrder = { households: 300, seed: 'one', from: null };
    const written = writeSample(order, output).then(() => output.end());
    let text = '';
    for await (const chunk of output) text += String(chunk);
    await written;
    const expected = sample({ households: 300 }).map((line) => `${JSON.stringify(line)}\n`);
    expect(text).toBe(expected.join(''));
  });

  it('without an order, is the fixed one', async () => {
    const output = new PassThrough();
    const written = writeSample(null, output).then(() => output.end());
    let text = '';
    for await (const chunk of output) text += String(chunk);
    await written;
    expect(text).toBe(readFileSync('samples/portfolio.ndjson', 'utf8'));
  });

  it('stops when its reader has gone', async () => {
    const output = new PassThrough({ highWaterMark: 1_024 });
    const written = writeSample({ households: 1_000_000, seed: 'one', from: null }, output);
    output.destroy();
    await expect(written).resolves.toBeUndefined();
  });
});

describe('a change of situation', () => {
  const lines = [...fixedPortfolio()];
  const paths = pathsOfFixedPortfolio();

  it.each([
    ['change-above-twenty-percent', true],
    ['change-below-twenty-percent', false],
    ['child-born', true],
  ] as const)('%s: the new retention applies: %s', (path, applies) => {
    const line = lines.find(({ debt }) => paths.get(debt.id) === path);
    const change = line?.events.find(({ kind }) => kind === 'situation-changed');
    if (line === undefined || change === undefined) throw new Error('the path has a change');
    const [before, after] = [addDays(change.on, -1), change.on].map((on) => {
      const facts = caseOf(situationOn([line], on), monthOf(on), []);
      const answer = assessRetention(facts, optionsOf(office), currentPack);
      if ('refused' in answer) throw new Error(answer.refused.code);
      return centsOf(answer.computed);
    });
    if (before === undefined || after === undefined) throw new Error('both are computed');
    expect(after).not.toBe(before);
    expect(appliesNewRetention(before, after)).toBe(applies);
  });

  it('every situation is answered by every scale that the sample uses', () => {
    for (const situation of Object.values(SITUATIONS)) {
      for (const month of ['2018-06', '2019-06', '2025-06'].map(civilMonth)) {
        expect(
          assessRetention(caseOf(situation, month, []), optionsOf(office), currentPack),
        ).not.toHaveProperty('refused');
      }
    }
  });
});

/** Acts that some story makes in vain, and retentions in flight when a contestation comes. */
const REFUSED_BY_STORY = ['opposition-lodged', 'remission-decided', 'retention-executed'];

const KNOWN_DRAWS: readonly number[] = [226, 240, 664, 358, 731, 687];
