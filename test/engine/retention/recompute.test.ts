import { centsOf } from '../../../engine/money/cents';
import { appliesNewRetention, recomputationLaw } from '../../../engine/retention/recompute';
import { faultsOf } from '../../../engine/retention/why';
import { cited } from '../../../law/article';
import { answerTo, outcome, PARENT_OF_TWO, refusalOf } from './support';

describe('a recomputed retention applies from 20 % either way (D553-2)', () => {
  it.each([
    ['100.00', '120.00', true, 'exactly 20 % above'],
    ['100.00', '119.99', false, 'a cent below'],
    ['100.00', '80.00', true, 'exactly 20 % below'],
    ['100.00', '80.01', false, 'a cent above'],
    ['157.55', '189.06', true, '20 % of 157.55 is 31.51'],
    ['157.55', '189.05', false, 'one cent short'],
    ['0.03', '0.04', true, 'a third more'],
    ['49.00', '49.00', false, 'unchanged'],
    ['0.00', '49.00', true, 'from nothing'],
    ['0.00', '0.00', false, 'still nothing'],
  ])('%s → %s: %s (%s)', (previous, computed, applies) => {
    expect(appliesNewRetention(centsOf(previous), centsOf(computed))).toBe(applies);
  });

  it('cites the article of the territory', () => {
    expect(cited(recomputationLaw('metropole'))).toBe('CSS D553-2');
    expect(cited(recomputationLaw('mayotte'))).toBe('décret n° 2002-423 art. 5-1');
  });
});

/** The parent of two is computed 157.55 in March 2020. */
const since = (amount: string, month: string, changed: boolean, over: object = {}) => ({
  ...PARENT_OF_TWO,
  inForce: { amount, since: month, changed },
  ...over,
});

describe('the amount in force of a case', () => {
  it.each([
    ['a change below a fifth', '140.00', '2020-02', true, '140.00', 'below-a-fifth'],
    // 131.29 × 20 % = 26.258; 157.55 − 131.29 = 26.26.
    ['a rise of a fifth', '131.29', '2020-02', true, '157.55', 'a-fifth-or-more'],
    // 131.30 × 20 % = 26.26; 157.55 − 131.30 = 26.25.
    ['a rise a cent short', '131.30', '2020-02', true, '131.30', 'below-a-fifth'],
    // 196.93 × 20 % = 39.386; 196.93 − 157.55 = 39.38.
    ['a fall a cent short', '196.93', '2020-02', true, '196.93', 'below-a-fifth'],
    ['a fall of a fifth', '196.94', '2020-02', true, '157.55', 'a-fifth-or-more'],
    ['nothing has changed', '300.00', '2020-01', false, '300.00', 'no-occasion'],
    ['nothing has changed but the year', '300.00', '2019-12', false, '157.55', 'a-fifth-or-more'],
    ['the same amount', '157.55', '2020-02', true, '157.55', 'below-a-fifth'],
  ])('%s: %s since %s', (_, amount, month, changed, applied, reason) => {
    const { why, ...answer } = answerTo(since(amount, month, changed), { why: true });
    expect(answer).toMatchObject({
      computed: '157.55',
      retention: applied,
      limitedBy: null,
      recomputation: { inForce: amount, applied, reason, authority: ['CSS D553-2'] },
      allocation: [{ debt: 'd1', amount: applied }],
    });
    if (why === undefined) throw new Error('no tree');
    expect(faultsOf(why)).toEqual([]);
    expect(JSON.stringify(why)).toContain('inForce.amount');
  });

  it('is bounded like any amount: by what is payable, and by what is owed', () => {
    const facts = since('140.00', '2020-02', true, { payable: '100.00' });
    expect(answerTo(facts)).toMatchObject({ retention: '100.00', limitedBy: 'payable' });
    const debts = [{ ...PARENT_OF_TWO.debts[0], outstanding: '99.00' }];
    expect(answerTo({ ...facts, debts })).toMatchObject({
      retention: '99.00',
      limitedBy: 'outstanding',
      recomputation: { applied: '140.00' },
    });
  });

  it('reaches debts that say that no increase was decided', () => {
    const debts = [{ ...PARENT_OF_TWO.debts[0], fraudIncrease: 'none' }];
    expect(answerTo(since('180.00', '2020-02', true, { debts })).retention).toBe('180.00');
  });

  it('null: the first one', () => {
    expect(answerTo({ ...PARENT_OF_TWO, inForce: null })).toMatchObject({
      retention: '157.55',
      recomputation: { inForce: null, applied: '157.55', reason: 'first' },
    });
  });

  it('absent: nothing is said of it', () => {
    expect(answerTo(PARENT_OF_TWO)).not.toHaveProperty('recomputation');
  });

  it('an increase for fraud applies as it is decided', () => {
    expect(answerTo(since('230.00', '2020-02', true, { fraudIncrease: 'first' }))).toMatchObject({
      retention: '236.32',
      recomputation: { applied: '236.32', reason: 'fraud-increase', authority: ['CSS D553-5'] },
    });
  });

  it('health: no text brings the rule, each month as it is computed', () => {
    const health = since('130.00', '2025-02', true, {
      regime: 'health',
      month: '2025-03',
      resources: { kind: 'year', amount: '21600.00' },
      benefits: [],
    });
    expect(answerTo(health)).toMatchObject({
      retention: '130.35',
      recomputation: { reason: 'no-rule-of-a-fifth', authority: ['CSS D133-2-2'] },
    });
  });

  it('Mayotte under the cap of 2012 and 2013: none either', () => {
    const capped = since('290.00', '2012-02', true, {
      territory: 'mayotte',
      month: '2012-03',
      payable: '1500.00',
    });
    expect(answerTo(capped, { mayotteCapBase: 'payable' })).toMatchObject({
      retention: '300.00',
      recomputation: { reason: 'no-rule-of-a-fifth' },
    });
  });

  it('before 28/06/2008 the text was not found: refused, unless the two amounts are one', () => {
    const early = { month: '2008-06', resources: { kind: 'year', amount: '21600.00' } };
    const { computed } = answerTo({ ...PARENT_OF_TWO, ...early }, { acceptReconstructed: true });
    const facts = (amount: string) => since(amount, '2008-05', true, early);
    expect(refusalOf(facts('1.00'), { acceptReconstructed: true })).toBe('undetermined-law');
    expect(outcome(facts(computed), { acceptReconstructed: true })).toMatchObject({
      retention: computed,
    });
  });
});
