import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkLawPack, CorruptLawPack, packNameOf } from '../../app/lawPackSchema';
import { inForce, type LawPack } from '../../law/pack';
import { currentPack, packNamed, packs } from '../../law/packs';

const root = join(__dirname, '../..');

describe('law packs', () => {
  it.each([...packs.values()])('$name answers to its schema and to its name', (pack) => {
    expect(() => checkLawPack(pack)).not.toThrow();
    const file: unknown = JSON.parse(
      readFileSync(join(root, `law/packs/${pack.name}.json`), 'utf8'),
    );
    expect(file).toEqual(pack.parameters);
  });

  it('the current pack is what law/params gives', () => {
    const said = execFileSync('node', [join(root, 'scripts/law-pack.mjs'), '--check'], {
      encoding: 'utf8',
    });
    expect(said).toContain(currentPack.name);
  });

  it('a single figure changed makes another pack', () => {
    const forged = structuredClone(currentPack);
    Object.assign(forged.parameters.monthlyCeiling.periods[0] ?? {}, { amount: '2352.01' });
    expect(packNameOf(forged.parameters)).not.toBe(currentPack.name);
    expect(() => checkLawPack(forged)).toThrow(/its content is that of pack-/);
  });

  it.each<[string, (pack: LawPack) => void, RegExp]>([
    [
      'a float',
      (pack) => Object.assign(pack.parameters.rsaSingle.periods[0] ?? {}, { amount: 454.63 }),
      /rsaSingle/,
    ],
    [
      'an address as source',
      (pack) =>
        Object.assign(pack.parameters.rsaSingle.periods[0] ?? {}, {
          source: 'https://example.org',
        }),
      /citation/,
    ],
    [
      'periods that overlap',
      (pack) => Object.assign(pack.parameters.rsaSingle.periods[0] ?? {}, { to: '2011-06-01' }),
      /overlap/,
    ],
    [
      'an unknown member',
      (pack) => Object.assign(pack.parameters.rsaSingle.periods[0] ?? {}, { amuont: '1.00' }),
      /amuont|nrecognized/,
    ],
  ])('start-up stops on %s', (_fault, spoil, message) => {
    const spoiled = structuredClone(currentPack);
    spoil(spoiled);
    expect(() => checkLawPack(spoiled)).toThrow(CorruptLawPack);
    expect(() => checkLawPack(spoiled)).toThrow(message);
  });

  it('an unknown name is refused', () => {
    expect(() => packNamed('pack-000000000000')).toThrow(RangeError);
  });
});

describe('dated values', () => {
  const { parameters } = currentPack;

  it('hold on [from, to[', () => {
    const periods = parameters.retentionScaleMetropole.periods;
    expect(inForce<(typeof periods)[number]>(periods, '2019-12-31')?.from).toBe('2019-01-01');
    expect(inForce<(typeof periods)[number]>(periods, '2020-01-01')?.from).toBe('2020-01-01');
    expect(inForce<(typeof periods)[number]>(periods, '1999-05-11')).toBeNull();
    expect(inForce<(typeof periods)[number]>(periods, '2027-01-01')).toBeNull();
  });

  it('the 29 periods of the metropolitan scale follow one another without a gap', () => {
    const periods = parameters.retentionScaleMetropole.periods;
    expect(periods).toHaveLength(29);
    for (const [index, period] of periods.slice(1).entries())
      expect(period.from).toBe(periods[index]?.to);
  });

  it.each([
    // figures read in the orders: bounds B1 to B4, flat amount, deemed income
    ['2002-01-01', '207.48 311.30 466.95 622.60', '31.10', '933.90'],
    ['2014-01-01', '255.00 380.00 571.00 762.00', '48.00', '1140.00'],
    ['2020-01-01', '266.00 396.00 593.00 792.00', '49.00', '1186.00'],
    ['2025-01-01', '301.00 450.00 672.00 898.00', '56.00', '1345.00'],
  ])('scale of %s', (date, bounds, flat, deemed) => {
    const periods = parameters.retentionScaleMetropole.periods;
    const period = inForce<(typeof periods)[number]>(periods, date);
    expect(period).toMatchObject({
      kind: 'scale',
      currency: 'EUR',
      status: 'published',
      bounds: bounds.split(' '),
      flat,
      deemedIncome: deemed,
    });
  });

  it('every printed slice starts one unit above the end of the one below: one euro, or one cent in early 2002', () => {
    for (const period of parameters.retentionScaleMetropole.periods) {
      if (period.kind !== 'scale') throw new Error('every metropolitan period has a scale');
      const unit = period.from === '2002-01-01' ? 1n : 100n;
      for (const [index, slice] of period.slices.slice(1).entries()) {
        const below = period.slices[index]?.to ?? '';
        expect(BigInt((slice.from ?? '').replace('.', '')) - BigInt(below.replace('.', ''))).toBe(
          unit,
        );
      }
    }
  });

  it('what the bodies of Mayotte lack is said year by year, never filled', () => {
    const missing = parameters.retentionScaleMayotte.periods.filter(
      (period) => period.kind === 'missing',
    );
    expect(missing.map((period) => period.from.slice(0, 4))).toEqual([
      '2016',
      '2017',
      '2019',
      '2020',
      '2021',
      '2022',
      '2023',
      '2024',
      '2025',
      '2026',
    ]);
  });

  it('the monthly ceiling is known from 2002 to 2026', () => {
    expect(inForce(parameters.monthlyCeiling.periods, '2026-06-15')?.amount).toBe('4005.00');
    expect(parameters.monthlyCeiling.periods).toHaveLength(25);
  });
});
