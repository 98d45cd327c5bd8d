/** What each article of the other codes says for an overpayment, in one sentence. */
export const OTHER_CODES_MEANINGS: Readonly<Record<string, string>> = {
  'CASF L262-47':
    'RSA: every claim goes first, by a prior appeal, to the president of the departmental council; then to the administrative court.',
  'CCH R825-2':
    'Housing aid since 2020: the director decides on the prior appeal after the opinion of the committee, with reasons.',
  'C. civ. 2234':
    'No time runs against one whom law, agreement or force majeure keeps from acting.',
  'C. civ. 2246': 'What interrupts against the main debtor interrupts against the guarantor.',
  'CASF L262-2': 'The standard amount of the RSA, by the size of the household.',
  'CASF R262-39': 'RSA below 6 € a month is not paid.',
  'CASF R262-91': 'Decisions on the RSA state the remedies and how to make the prior appeal.',
  'CASF R262-92': 'RSA debts below 77 € are not recovered.',
  'CASF R262-94-1': 'RSA: after retention on later payments, the body may issue a contrainte.',
  'CCH D823-16': 'How housing aid of tenants is reckoned and rounded.',
  'CCH D823-25': 'Housing aid: small debts are given up as in D133-2.',
  'CCH L823-7': 'Housing aid below a minimum may be left unpaid.',
  'CCH L825-3': 'Housing aid since 2020: the director decides on complaints and on remission.',
  'CCH R351-22': 'APL until 31/08/2019: the amount below which a debt was given up.',
  'CCH R825-3':
    'Housing aid since 2020: the director decides on remission after the opinion of the committee; two months of silence refuse it.',
  'CJA R421-7':
    'Before the administrative court, one month more across the sea and two from abroad.',
  'CPC 641': 'The day that opens a delay does not count; months and years end on the same number.',
  'CPC 642':
    'A delay ends at midnight of its last day, or of the next working day when that is a Saturday, a Sunday or a holiday.',
  'CPC 643':
    'Before courts of metropolitan France, one month more from overseas and two from abroad.',
  'CPC 644': 'Before courts overseas, one month more from elsewhere in France and two from abroad.',
  'CRPA L211-2': 'Adverse individual decisions must be reasoned.',
  'CRPA L211-5':
    'Reasons are written, and state the law and the facts on which the decision rests.',
  'code de la consommation': 'The procedure for over-indebtedness suspends recovery.',
  'décret 2011-2100 art. 5':
    'Mayotte, 2012 and 2013: retentions of a fifth at most, the base not being named.',
  'décret 2021-306': 'The right of rectification, for debts notified from 25/03/2021.',
  'décret 2021-306 art. 7': 'The timetable of 2021 holds for debts notified from 25/03/2021.',
  'décret 2025-1409': 'From 01/01/2026 R355-4 no longer speaks of the attachable fraction.',
  'loi 2022-1616': 'The indemnity of a tenth for fraud.',
  'ordonnance 2002-149': 'Family benefits in Mayotte.',
  'ordonnance 2019-765': 'The right of rectification, in the statutes from 01/01/2020.',
  'ordonnance 2019-765 art. 3': 'From which day the statutes with the right of rectification hold.',
  'ordonnance 2020-306': 'Delays of the health emergency of 2020.',
  'ordonnance 2020-312': 'Social rights and delays in the health emergency of 2020.',
};
