import type { ArticleRule } from '../rule';
import { ORDINANCE_2019 } from '../dates';
import { collectedDespiteDispute } from '../rows';

/** Payments from that day may be claimed for five years in case of fraud; before, the text has no exception. */
const LAW_OF_2011 = '2011-12-23';

export const L815_11: ArticleRule = {
  name: 'CSS L815-11',
  versions: [
    { from: '1985-12-21', to: '1990-07-11', id: 'LEGIARTI000006744889' },
    { from: '1990-07-11', to: '1992-01-04', id: 'LEGIARTI000006744890' },
    { from: '1992-01-04', to: '1993-07-23', id: 'LEGIARTI000006744891' },
    { from: '1993-07-23', to: '1998-07-31', id: 'LEGIARTI000006744892' },
    { from: '1998-07-31', to: '2000-01-01', id: 'LEGIARTI000006744893' },
    { from: '2000-01-01', to: '2000-07-06', id: 'LEGIARTI000006744894' },
    { from: '2000-07-06', to: '2006-01-01', id: 'LEGIARTI000006744895' },
    { from: '2006-01-01', to: '2008-12-19', id: 'LEGIARTI000006744896' },
    { from: '2008-12-19', to: '2011-12-23', id: 'LEGIARTI000019959855' },
    { from: '2011-12-23', to: '2015-10-16', id: 'LEGIARTI000025014720' },
    { from: '2015-10-16', to: '2020-01-01', id: 'LEGIARTI000031323869' },
    { from: '2020-01-01', to: null, id: 'LEGIARTI000041398446' },
  ],
  meaning:
    'The ASPA may be revised at any time; what was paid is kept except for fraud, an undeclared move abroad, or resources undeclared or left out; claims are barred after two years, except for fraud or a false declaration.',
  delegation: {
    regime: 'aspa',
    on: ['health', 'carer', 'pension', 'family', 'housing'],
    from: ORDINANCE_2019,
  },
  suspensions: [collectedDespiteDispute('aspa', 'CSS L815-11')],
  timeBars: [
    {
      regimes: ['aspa'],
      territories: ['metropole'],
      from: null,
      to: null,
      years: 2,
      authority: 'CSS L815-11',
      impossibility: null,
      fraudFrom: LAW_OF_2011,
    },
  ],
  examples: [
    {
      question: 'lifecycle',
      shows: 'Arrears of ASPA that were paid stay with a beneficiary who hid nothing.',
      reckoning:
        'No fraud, no move undeclared, no resources left out: the 450.00 are acquired and nothing is claimed.',
      debt: { regime: 'aspa', benefit: 'ASPA' },
      events: [],
      until: '2026-03-20',
      expected: ['2026-02-20 acquired', 'acquired 0.00 / 0.00'],
    },
    {
      question: 'lifecycle',
      shows: 'Undeclared resources: what was paid from the day of the revision is overpaid.',
      reckoning: 'The revision takes effect on 01/11/2025, before both terms: 450.00 are claimed.',
      debt: {
        regime: 'aspa',
        benefit: 'ASPA',
        undeclared: ['resources'],
        revision: { kind: 'revision', effectiveOn: '2025-11-01' },
      },
      events: [],
      until: '2026-03-20',
      expected: ['open 450.00 / 450.00'],
    },
    {
      question: 'deadlines',
      shows: 'The ASPA may be claimed for two years from its payment.',
      reckoning: '05/02/2024 + 2 years = 05/02/2026.',
      given: { regime: 'aspa', facts: [['2024-02-05 benefit-paid', { line: 'l1' }]] },
      expected: { delays: ['time-bar (l1) 2024-02-05 2026-02-05'] },
    },
  ],
};
