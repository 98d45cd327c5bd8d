/** What each article of the other codes says for an overpayment, in one sentence. */
export const OTHER_CODES_MEANINGS: Readonly<Record<string, string>> = {
  'C. civ. 1256':
    'Until 30/09/2016: where nobody says which debt a payment settles, the one of most interest, then the oldest.',
  'C. civ. 1342-10':
    'Since 01/10/2016: where nobody says which debt a payment settles, those due first, of most interest, then the oldest.',
  'C. civ. 2224':
    'Claims are barred five years after the creditor knew, or should have known, the facts.',
  'C. civ. 2232':
    'No suspension, interruption or late start carries a time-bar beyond twenty years from the birth of the right.',
  'C. civ. 2234':
    'No time runs against one whom law, agreement or force majeure keeps from acting.',
  'C. civ. 2240': 'A debtor who acknowledges the debt interrupts the time-bar.',
  'C. civ. 2244': 'A protective measure or an act of forced execution interrupts the time-bar.',
  'C. civ. 2246': 'What interrupts against the main debtor interrupts against the guarantor.',
  'C. trav. L3252-3': 'A sum equal to the RSA of one person is never attached, whatever the wages.',
  'C. trav. R3252-2': 'The slices of yearly wages and the fraction of each that may be attached.',
  'C. trav. R3252-3': 'Each dependant who is proved raises the slices.',
  'CASF D262-94-2':
    'Debts of RSA are retained by the rules of family benefits (D553-1 and following).',
  'CASF L262-2': 'The standard amount of the RSA, by the size of the household.',
  'CASF L262-45':
    'RSA: two years to recover, except for fraud or a false declaration; since 28/12/2009 a recorded-delivery letter interrupts, and no time runs while another recovery is in the way.',
  'CASF L262-46':
    'RSA unduly paid is recovered by retention or in one payment; complaints, requests for remission and appeals suspend recovery.',
  'CASF L542-6': 'What the chapter on the RSA becomes in Mayotte.',
  'CASF R262-39': 'RSA below 6 € a month is not paid.',
  'CASF R262-88':
    'RSA: the prior appeal goes to the president of the departmental council within two months.',
  'CASF R262-89':
    'RSA: the committee gives its opinion, unless the agreement between bodies says otherwise; then the president decides within two months.',
  'CASF R262-91': 'Decisions on the RSA state the remedies and how to make the prior appeal.',
  'CASF R262-92': 'RSA debts below 77 € are not recovered.',
  'CASF R262-92-1':
    'RSA, since 25/03/2021: its own notification; without a request, collection waits for the delay of the prior appeal.',
  'CASF R262-94-1': 'RSA: after retention on later payments, the body may issue a contrainte.',
  'CASF R542-6':
    'What the decrees on the RSA become in Mayotte: its committee, its threshold, its notification.',
  'CCH D823-16': 'How housing aid of tenants is reckoned and rounded.',
  'CCH D823-25': 'Housing aid: small debts are given up as in D133-2.',
  'CCH L351-11':
    'APL until 31/08/2019: two years to recover, and retention on later payments when the debtor does not contest.',
  'CCH L823-7': 'Housing aid below a minimum may be left unpaid.',
  'CCH L823-9':
    'Housing aid since 01/09/2019 is recovered as family benefits (L553-2) and by contrainte.',
  'CCH L825-2': 'Housing aid since 2020: no court before the body itself has been seized.',
  'CCH L825-3': 'Housing aid since 2020: the director decides on complaints and on remission.',
  'CCH R351-22': 'APL until 31/08/2019: the amount below which a debt was given up.',
  'CCH R351-28-1':
    'APL until 31/08/2019: notified and, from 23/07/2009, retained by the rules of family benefits.',
  'CCH R823-24': 'Debts of housing aid are notified and retained by the rules of family benefits.',
  'CCH R825-1':
    'Housing aid since 2020: the prior appeal goes to the committee, by R142-1 and R142-6; then the administrative court.',
  'CCH R825-3':
    'Housing aid since 2020: the director decides on remission after the opinion of the committee; two months of silence refuse it.',
  'CJA R421-1': 'The administrative court is seized within two months of the decision.',
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
  'décret 2002-423 art. 5':
    'Mayotte, from 01/01/2014: means, shares and slices of the monthly retention, set each year by order.',
  'décret 2002-423 art. 5-1':
    'Mayotte: the retention is reckoned again when rights or the situation change, and applies when it differs by a fifth.',
  'décret 2002-423 art. 5-2':
    'Mayotte: the notification to pay, what it says, the delay to observe, then the demand.',
  'décret 2002-423 art. 5-3':
    'Mayotte: a month after the demand, the contrainte; fifteen days to oppose it.',
  'décret 2004-593': 'Mayotte: the courts of social security.',
  'décret 2011-2100 art. 5':
    'Mayotte, 2012 and 2013: retentions of a fifth at most, the base not being named.',
  'décret 2011-2101 art. 5':
    'Mayotte: the committee, two months to seize it; a month of silence rejects the claim.',
  'décret 2021-306': 'The right of rectification, for debts notified from 25/03/2021.',
  'décret 2021-306 art. 7': 'The timetable of 2021 holds for debts notified from 25/03/2021.',
  'décret 2025-1409': 'From 01/01/2026 R355-4 no longer speaks of the attachable fraction.',
  'loi 2022-1616': 'The indemnity of a tenth for fraud.',
  'ordonnance 2002-149': 'Family benefits in Mayotte.',
  'ordonnance 2002-149 art. 12': 'Mayotte: the time-bar of family benefits (L553-1) holds there.',
  'ordonnance 2002-149 art. 13':
    'Mayotte: overpaid family benefits are recovered when the debtor does not contest, by retention or in one payment; observations, contrainte, remission.',
  'ordonnance 2019-765': 'The right of rectification, in the statutes from 01/01/2020.',
  'ordonnance 2019-765 art. 3': 'From which day the statutes with the right of rectification hold.',
  'ordonnance 2020-306': 'Delays of the health emergency of 2020.',
  'ordonnance 2020-312': 'Social rights and delays in the health emergency of 2020.',
};
