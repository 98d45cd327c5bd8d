import { readFileSync } from 'node:fs';
import { PortfolioIndex, portfolioLineSchema } from '../../api/schemas/portfolio';
import { parseOffice } from '../../app/officeSchema';
import { SATURDAY, civilDate, dayOfWeek } from '../../engine/calendar/civil';
import { centsOf, formatCents, sumCents } from '../../engine/money/cents';
import { fixedPortfolio, pathsOfFixedPortfolio } from '../../samples/generate';
import type { PortfolioLine } from '../../samples/model';
import { PATHS, PATH_NAMES, type PathName } from '../../samples/paths/all';
import { CALIBRATED, SAMPLE_UNTIL } from '../../samples/plan';
import { JOURNEYS, OPEN_AT_THE_END } from './journeys';
import { type SimulatedDebt, households, simulate } from './simulate';

const office = parseOffice(readFileSync('samples/office.json', 'utf8'));
const until = civilDate(SAMPLE_UNTIL);
const lines: readonly PortfolioLine[] = [...fixedPortfolio()];
/** Family benefits, drawn to the figures of a national stock; those of the other benefits follow. */
const calibrated = lines.slice(0, CALIBRATED);
const paths = pathsOfFixedPortfolio();

const pathOf = (line: PortfolioLine): PathName => {
  const name = paths.get(line.debt.id);
  if (name === undefined) throw new Error('a debt of the portfolio has a path');
  return name;
};

const amountOf = (line: PortfolioLine): bigint =>
  sumCents(line.debt.lines.map(({ amount }) => centsOf(amount)));

const simulated = households(lines).map((debts) => simulate(debts, office, until));
const debts: readonly SimulatedDebt[] = simulated.flatMap((household) => household.debts);

describe('the file', () => {
  it('is what the generator writes', () => {
    const written = lines.map((line) => `${JSON.stringify(line)}\n`).join('');
    expect(readFileSync('samples/portfolio.ndjson', 'utf8')).toBe(written);
  });

  it('is a portfolio: every line in its format, each debt once, one situation per household', () => {
    const index = new PortfolioIndex();
    for (const line of lines) {
      const parsed = portfolioLineSchema.safeParse(JSON.parse(JSON.stringify(line)));
      expect(parsed.error).toBeUndefined();
      if (parsed.success) expect(index.admit(parsed.data)).toBeNull();
    }
  });

  it('names nobody: opaque ids, the office as creditor', () => {
    for (const { debt } of lines) {
      expect(debt.id).toMatch(/^d-[0-9a-f]{8}$/);
      expect(debt.debtor).toMatch(/^h-[0-9a-f]{8}$/);
      expect(debt.creditor).toBe(office.id);
    }
  });
});

describe('the figures on which it is calibrated', () => {
  it('76 debts of 50 households, one in four with several', () => {
    const groups = households(calibrated);
    expect(calibrated).toHaveLength(76);
    expect(new Set(calibrated.map(({ debt }) => debt.regime))).toEqual(new Set(['family']));
    expect(groups).toHaveLength(50);
    expect(groups.filter((group) => group.length > 1)).toHaveLength(13);
  });

  it('half before the procedure of 2021, half after', () => {
    const years = calibrated.map(({ debt }) => Number(debt.establishedOn.slice(0, 4)));
    expect(years.filter((year) => year === 2018 || year === 2019)).toHaveLength(38);
    expect(years.filter((year) => year >= 2023 && year <= 2025)).toHaveLength(38);
  });

  it('a mean of 600.00 €, with one debt of 24 229.27 €', () => {
    const amounts = calibrated.map(amountOf);
    expect(amounts.reduce((a, b) => a + b) / 76n).toBe(centsOf('600.00'));
    expect(amounts.reduce((a, b) => a + b) % 76n).toBe(0n);
    expect(amounts.filter((amount) => amount === centsOf('24229.27'))).toHaveLength(1);
  });

  it('causes: 15 % the organism, 60 % the debtor, 25 % a third party or the law', () => {
    const share = (...causes: readonly string[]): number =>
      Math.round((calibrated.filter(({ debt }) => causes.includes(debt.cause)).length * 100) / 76);
    expect([share('organism'), share('debtor'), share('third-party', 'law-change')]).toEqual([
      14, 61, 25,
    ]);
  });
});

describe('the other benefits', () => {
  const others = lines.slice(CALIBRATED);

  it('each have their debts, which all have ended', () => {
    expect(new Set(others.map(({ debt }) => debt.regime))).toEqual(new Set(office.regimes));
    const ids = new Set(others.map(({ debt }) => debt.id));
    const open = debts.filter(
      ({ line, chronicle }) => ids.has(line.debt.id) && chronicle.end === null,
    );
    expect(open.map(({ line }) => line.debt.id)).toEqual([]);
  });

  it('share the one retention of a household that owes under three statutes', () => {
    const [group = []] = households(others).filter(
      (each) => new Set(each.map(({ debt }) => debt.regime)).size === 3,
    );
    const retained = debts.filter(({ line }) => group.includes(line));
    const months = retained.map(({ retentions }) =>
      retentions.flatMap((fact) => (fact.kind === 'retention-executed' ? [fact.month] : [])),
    );
    const shared = months[0]?.filter((month) => months[1]?.includes(month));
    expect(group.map(({ debt }) => debt.regime)).toEqual(['family', 'housing', 'rsa']);
    expect(shared).not.toEqual([]);
  });
});

describe('the paths', () => {
  it('are all there', () => {
    expect(new Set(lines.map(pathOf))).toEqual(new Set(PATH_NAMES));
  });

  it.each(Object.entries(JOURNEYS))('%s goes %j', (name, journey) => {
    const taken = debts.filter(({ line }) => pathOf(line) === name);
    const journeys = taken.map(({ chronicle }) =>
      chronicle.journal.flatMap((step) => ('phase' in step ? [step.phase] : [])).join(' '),
    );
    expect(journeys).toContain(journey);
  });

  it('are each told by a journey', () => {
    expect(new Set(Object.keys(JOURNEYS))).toEqual(new Set(PATH_NAMES));
  });

  it('hold no act that the law refuses, but those of their story', () => {
    for (const { line, chronicle } of debts) {
      const refused = chronicle.journal
        .flatMap((step) => ('refusedEvent' in step ? [step.refusedEvent] : []))
        .filter((kind) => kind !== 'retention-executed');
      expect([pathOf(line), ...refused]).toEqual([
        pathOf(line),
        ...(PATHS[pathOf(line)].refused ?? []),
      ]);
    }
  });

  it('meet every phase but the recovery by another organism', () => {
    const phases = new Set(
      debts.flatMap(({ chronicle }) =>
        chronicle.journal.flatMap((step) => ('phase' in step ? [step.phase] : [])),
      ),
    );
    expect([...phases].sort()).toEqual(
      [
        'detected notified observation rectification plan suspended collectible retention demand',
        'contrainte opposition enforceable committee',
        'settled abandoned time-barred remitted written-off transferred cancelled',
        'not-claimed acquired',
      ]
        .join(' ')
        .split(' ')
        .sort(),
    );
  });

  it('give a retention in flight back when a contestation overtakes it', () => {
    const overtaken = debts.filter(({ chronicle }) =>
      chronicle.journal.some(
        (step) => 'refusedEvent' in step && step.refusedEvent === 'retention-executed',
      ),
    );
    expect(overtaken.length).toBeGreaterThan(0);
    for (const { line } of overtaken)
      expect(pathOf(line)).toMatch(/^(contested-during-|prior-appeal-then-)/);
  });
});

describe('its dates', () => {
  it('let nothing happen on a Saturday or a Sunday', () => {
    for (const { events } of lines) {
      for (const { on } of events) expect(dayOfWeek(on)).toBeLessThan(SATURDAY);
    }
  });

  it('come in order, none before the debt is established', () => {
    for (const { debt, events } of lines) {
      const days = events.map(({ on }) => on);
      expect(days).toEqual([...days].sort());
      expect(days.every((on) => on >= debt.establishedOn)).toBe(true);
    }
  });

  it('need no scale that was not read in its text', () => {
    expect(office.policies.acceptReconstructed).toBe(false);
    expect(simulated.flatMap(({ refusals }) => refusals)).toEqual([]);
    expect(debts.reduce((count, debt) => count + debt.retentions.length, 0)).toBeGreaterThan(100);
  });

  it('end every debt of the order of 2012 before the delays of March 2020 moved', () => {
    const old = debts.filter(({ line }) => line.debt.establishedOn < '2021');
    for (const { chronicle } of old) {
      expect(chronicle.end).not.toBeNull();
      expect(chronicle.journal.at(-1)?.on.localeCompare('2020-03-12')).toBe(-1);
    }
  });

  it('keep the run short: fewer than 600 months of households', () => {
    const months = simulated.reduce((total, household) => total + household.months, 0);
    expect(months).toBeGreaterThan(300);
    expect(months).toBeLessThan(600);
    for (const household of simulated) expect(household.months).toBeLessThanOrEqual(30);
  });
});

describe('at its last day', () => {
  const open = debts.filter(({ chronicle }) => chronicle.end === null);

  it('at least five households are in mid-course, each in its own phase', () => {
    expect(new Set(open.map(({ line }) => line.debt.debtor)).size).toBeGreaterThanOrEqual(5);
    expect(
      Object.fromEntries(
        open.map(({ line, chronicle }) => [
          line.debt.id,
          chronicle.journal.flatMap((step) => ('phase' in step ? [step.phase] : [])).at(-1),
        ]),
      ),
    ).toEqual(OPEN_AT_THE_END);
  });

  it('the guide of the sample names them', () => {
    const guide = readFileSync('samples/README.md', 'utf8');
    for (const { line, chronicle } of open) {
      expect(guide).toContain(line.debt.id);
      expect(guide).toContain(pathOf(line));
      expect(chronicle.outstanding).not.toBe('0.00');
    }
    expect(guide).toContain(SAMPLE_UNTIL);
    expect(readFileSync('samples/until.txt', 'utf8').trim()).toBe(SAMPLE_UNTIL);
    expect(guide).toContain(formatCents(centsOf('24229.27')));
  });
});
