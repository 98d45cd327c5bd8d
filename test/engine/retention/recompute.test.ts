import { centsOf } from '../../../engine/money/cents';
import { appliesNewRetention, recomputationLaw } from '../../../engine/retention/recompute';
import { cited } from '../../../law/article';

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
