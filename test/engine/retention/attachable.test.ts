import { retentionCaseSchema } from '../../../cli/retentionSchema';
import {
  assessAttachable,
  type AttachableAnswer,
} from '../../../engine/retention/assessAttachable';
import type { AttachableOptions } from '../../../engine/retention/attachableCase';
import { faultsOf } from '../../../engine/retention/why';
import { currentPack } from '../../../law/packs';

const PENSIONER = {
  id: 'p1',
  regime: 'old-age',
  territory: 'metropole',
  month: '2025-03',
  household: { dependants: 0 },
  benefits: [{ code: 'pension', amount: '1500.00' }],
  payable: '2000.00',
  debts: [{ id: 'd1', amount: '3000.00', outstanding: '3000.00', establishedOn: '2024-11-04' }],
};

const OPTIONS: AttachableOptions = {
  rounding: 'cent-down',
  why: false,
  pensionRetention2026: null,
};

function outcome(changes: object, options: Partial<AttachableOptions> = {}) {
  const read = retentionCaseSchema.parse({ ...PENSIONER, ...changes });
  if (read.kind !== 'attachable') throw new Error('not a case within the attachable fraction');
  return assessAttachable(read.facts, { ...OPTIONS, ...options }, currentPack);
}

function answerTo(changes: object, options: Partial<AttachableOptions> = {}): AttachableAnswer {
  const result = outcome(changes, options);
  if ('refused' in result) throw new Error(result.refused.code);
  return result;
}

function refusalOf(changes: object, options: Partial<AttachableOptions> = {}): string {
  const result = outcome(changes, options);
  if (!('refused' in result)) throw new Error('answered');
  return result.refused.code;
}

describe('pensions: the attachable fraction of wages (R355-4, L355-2, R3252-2)', () => {
  // 2025, a month: 1/20 up to 370, 1/10 up to 721.67, 1/5 up to 1074.17, 1/4 up to 1424.17, 1/3 up to 1775, 2/3 up to 2133.33, all above
  it.each([
    ['300.00', 0, '0.00', 'below the RSA of one person (635.71): nothing'],
    ['640.00', 0, '4.29', 'the fraction is 45.50, but only 4.29 exceeds 635.71'],
    ['700.00', 0, '51.50', '18.50 + 10 % of 330'],
    ['1500.00', 0, '236.94', '18.50 + 35.1667 + 70.50 + 87.50 + a third of 75.8333'],
    [
      '1500.00',
      1,
      '201.95',
      'thresholds higher by 143.33: 25.6667 + 35.1667 + 70.50 + a quarter of 282.50 = 201.958',
    ],
    ['1500.00', 3, '144.83', 'thresholds higher by 430: 40 + 35.1667 + 69.6667 up to 1500'],
    ['3000.00', 0, '1434.16', 'everything above 2133.33: 567.50 + 866.6667'],
  ])('%s € net, %i dependants → %s €: %s', (amount, dependants, computed) => {
    const result = answerTo({ household: { dependants }, benefits: [{ code: 'pension', amount }] });
    expect(result).toMatchObject({
      computed,
      retention: computed,
      scale: { from: '2025-01-01', to: '2025-12-31', status: 'published' },
    });
  });

  it('several pensions of the body count together; other benefits do not', () => {
    const benefits = [
      { code: 'pension', amount: '1000.00' },
      { code: 'pension', amount: '500.00' },
      { code: 'APL', amount: '300.00' },
      { code: 'ASPA', amount: '300.00' },
    ];
    expect(answerTo({ benefits }).attachable).toEqual([
      { regime: 'old-age', base: '1500.00', fraction: '236.94', retention: '236.94' },
    ]);
  });

  it('none justified, none counted: dependants are zero when the case does not say', () => {
    expect(answerTo({ household: {} }).computed).toBe('236.94');
  });

  it.each([
    ['2008-12', 'no-parameter', 'the RSA did not exist'],
    ['2009-05', 'no-parameter', 'the RSA did not exist'],
    ['2027-01', 'no-parameter', 'the thresholds are not known'],
  ])('%s: %s (%s)', (month, code) => {
    expect(refusalOf({ month }, { pensionRetention2026: 'attachable-fraction' })).toBe(code);
  });

  it('from 2026 the text is gone: the office decides, or is asked', () => {
    expect(refusalOf({ month: '2026-01' })).toBe('policy-missing');
    expect(refusalOf({ month: '2026-01' }, { pensionRetention2026: 'refuse' })).toBe(
      'undetermined-law',
    );
    expect(
      answerTo({ month: '2026-01' }, { pensionRetention2026: 'attachable-fraction' }),
    ).toMatchObject({
      policy: { rounding: 'cent-down', pensionRetention2026: 'attachable-fraction' },
    });
    expect(answerTo({ month: '2025-12' }).policy).toEqual({ rounding: 'cent-down' });
  });

  it('invalidity: the minimum of L341-5, below which nothing is retained, is not known', () => {
    expect(refusalOf({ benefits: [{ code: 'invalidity-pension', amount: '900.00' }] })).toBe(
      'no-parameter',
    );
  });

  it('an increase for fraud, of the whole or of one debt, has no text: refused, not left aside', () => {
    const debt = { ...PENSIONER.debts[0], fraudIncrease: 'repeat' };
    expect(refusalOf({ fraudIncrease: 'first' })).toBe('no-legal-basis');
    expect(refusalOf({ debts: [debt] })).toBe('no-legal-basis');
    expect(refusalOf({ debts: [{ ...debt, regime: 'aspa' }] })).toBe('no-legal-basis');
    expect(answerTo({ debts: [{ ...debt, fraudIncrease: 'none' }] })).toEqual(answerTo({}));
  });

  it('Mayotte: refused', () => {
    expect(refusalOf({ territory: 'mayotte' })).toBe('undetermined-law');
  });
});

describe('ASPA: its own fraction, apart from the pension (R815-43, L815-10)', () => {
  const both = {
    benefits: [
      { code: 'pension', amount: '1500.00' },
      { code: 'ASPA', amount: '700.00' },
    ],
    debts: [
      {
        id: 'aspa',
        regime: 'aspa',
        amount: '500.00',
        outstanding: '500.00',
        establishedOn: '2024-11-05',
      },
      { id: 'pension', amount: '1500.00', outstanding: '1200.00', establishedOn: '2024-11-04' },
    ],
  };

  it('the two are determined apart, each for its own debts', () => {
    expect(answerTo(both)).toMatchObject({
      computed: '288.44',
      retention: '288.44',
      attachable: [
        { regime: 'old-age', base: '1500.00', retention: '236.94' },
        { regime: 'aspa', base: '700.00', retention: '51.50' },
      ],
      allocation: [
        { debt: 'pension', amount: '236.94' },
        { debt: 'aspa', amount: '51.50' },
      ],
    });
  });

  it('what one debt does not need is not taken for the other', () => {
    const debts = both.debts.map((debt) =>
      debt.id === 'pension' ? { ...debt, outstanding: '10.00' } : debt,
    );
    expect(answerTo({ ...both, debts })).toMatchObject({
      retention: '61.50',
      limitedBy: 'outstanding',
    });
  });

  it('what can be paid goes to the oldest debt', () => {
    expect(answerTo({ ...both, payable: '240.00' })).toMatchObject({
      retention: '240.00',
      limitedBy: 'payable',
      allocation: [
        { debt: 'pension', amount: '236.94' },
        { debt: 'aspa', amount: '3.06' },
      ],
    });
  });

  it('needs no choice in 2026: its text stands', () => {
    const aspa = {
      regime: 'aspa',
      month: '2026-01',
      benefits: [{ code: 'ASPA', amount: '700.00' }],
    };
    // 2026: 4480 / 12 = 373.33; 18.6667 + 10 % of 326.6667 = 51.3333; RSA 646.52 leaves 53.48
    expect(answerTo(aspa)).toMatchObject({ computed: '51.33', policy: { rounding: 'cent-down' } });
  });

  it('its tree checks, and leads to the thresholds', () => {
    const { why, ...rest } = answerTo({ ...both, household: { dependants: 2 } }, { why: true });
    if (why === undefined) throw new Error('no tree');
    expect(faultsOf(why)).toEqual([]);
    expect(JSON.stringify(why)).toContain('"article":"C. trav. R3252-3"');
    expect(answerTo({ ...both, household: { dependants: 2 } })).toEqual(rest);
  });
});
