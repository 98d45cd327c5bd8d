import { civilDate } from '../../../engine/calendar/civil';
import { contextOf, story } from './support';

describe('a housing aid below the minimum was not paid: it is no line', () => {
  const aidOf = (period: string, monthlyAid: string, over: object, line: object = {}) =>
    contextOf({
      regime: 'housing',
      benefit: 'ALF',
      lines: [
        {
          id: 'l1',
          period,
          paidOn: civilDate(`${period}-05`),
          amount: '450.00',
          monthlyAid,
          ...line,
        },
      ],
      ...over,
    });
  it.each([
    ['ALF of 9.99 in 2026', '2026-01', '9.99', {}, {}, 'refusal line-not-paid'],
    ['ALF of 10.00 in 2026', '2026-01', '10.00', {}, {}, null],
    ['APL of 1.00 of a tenant', '2026-01', '1.00', { benefit: 'APL' }, { tenure: 'rent' }, null],
    [
      'APL of 9.00 of an owner',
      '2026-01',
      '9.00',
      { benefit: 'APL' },
      { tenure: 'ownership' },
      'refusal line-not-paid',
    ],
    ['APL of 9.00, no tenure', '2026-01', '9.00', { benefit: 'APL' }, {}, 'refusal fact-missing'],
    ['APL of 12.00, no tenure', '2026-01', '12.00', { benefit: 'APL' }, {}, null],
    ['a family benefit', '2026-01', '9.00', { regime: 'family', benefit: 'AF' }, {}, null],
  ] as const)('%s', (_, period, aid, over, line, refusal) => {
    const [first] = story(aidOf(period, aid, over, line), []);
    if (refusal === null) expect(first).not.toMatch(/^refusal/);
    else expect(first).toBe(refusal);
  });
  it.each([
    ['2017-09', '14.99', 'refusal line-not-paid'],
    ['2017-10', '10.00', null],
    ['2001-12', '14.99', 'refusal no-parameter'],
  ])('family debt of ALF of %s: %s', (period, aid, refusal) => {
    const over = { regime: 'family', establishedOn: civilDate('2017-12-01') } as const;
    const [first] = story(aidOf(period, aid, over), []);
    if (refusal === null) expect(first).not.toMatch(/^refusal/);
    else expect(first).toBe(refusal);
  });
});
