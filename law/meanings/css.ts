/** What each article of the social security code says for an overpayment, in one sentence. */
export const CSS_MEANINGS: Readonly<Record<string, string>> = {
  'CSS D133-2':
    'Bodies may give up (abandonner) a debt below 0.68 % of the monthly ceiling of social security, rounded up to the euro.',
  'CSS D133-2-1':
    'A debt is written off (admission en non-valeur) by the director and the accounting director together, until 04/07/2020 by the council of the body, a year at least after the order of receipt and only for insolvency, disappearance, death without assets or a liquidation closed for want of them.',
  'CSS D133-2-2':
    'Health debts are retained on the family scale (D553-1 III), with means of their own, housing being deemed a quarter of resources unless it is proved.',
  'CSS D133-2-3':
    'How one body recovers for another (délégation): twelve months at most to repay in several payments, what the debtor is told, and how both bodies book it.',
  'CSS D242-17': 'How the monthly ceiling of social security is set for each calendar year.',
  'CSS D542-7': 'Housing allowance below a monthly minimum was not paid.',
  'CSS D553-1':
    'The monthly retention (retenue): resources, benefits and housing costs give the monthly income, divided by the shares of the family; a flat amount and rates by slice apply to it.',
  'CSS D553-2':
    'The retention is reckoned again on 1 January and when the situation or the rights change, and the new amount applies only when it differs by a fifth at least.',
  'CSS D553-4':
    'Several debts give one retention only, on the oldest debt first; when the benefit has ended or is too small it goes on the others, those paid to the debtor in person first.',
  'CSS D553-5': 'Fraud raises the monthly retention by half, and doubles it when it is repeated.',
  'CSS D815-2': 'The yearly ceilings of resources for the ASPA, for one person and for a couple.',
  'CSS D821-7': 'The amount below which a debt of AAH may be given up.',
  'CSS D821-11':
    'Debts of AAH are retained by the rules of family benefits (D553-1 and following).',
  'CSS D847-1':
    'Debts of activity bonus (prime d’activité) are retained by the rules of family benefits (D553-1 and following).',
  'CSS D847-2': 'The amount below which a debt of activity bonus is given up.',
  'CSS L114-19': 'Bodies may obtain documents from third parties (droit de communication).',
  'CSS L114-21':
    'Whoever recovers on data from third parties must first tell the debtor what they say and where they come from, and give a copy on request.',
  'CSS L133-3':
    'Bodies may postpone or give up small debts and write off others, within limits set by decree.',
  'CSS L133-4-1':
    'Health benefits unduly paid are recovered from the insured; from 2020 it also holds the right of rectification and the earliest days of collection that the other benefits borrow.',
  'CSS L133-4-6':
    'The causes of the civil code interrupt the time-bar (prescription), and so does the dispatch of a recorded-delivery letter, however it was delivered.',
  'CSS L142-4':
    'Nobody goes to the social court without a prior appeal (recours préalable) to the body.',
  'CSS L161-1-5':
    'The director may issue a contrainte, which has the effects of a judgment when nobody opposes it in time.',
  'CSS L241-3': 'The article to which the ceiling of social security belongs.',
  'CSS L256-4':
    'Debts of a body may be reduced for precariousness by a reasoned decision, never after fraud or a false declaration.',
  'CSS L355-2':
    'Pensions may be attached as wages may, so retention stays within the attachable fraction.',
  'CSS L355-3':
    'Overpaid pensions: two years, nothing claimed from a debtor of good faith and small means when the body erred, and the committee decides for means up to twice the ceiling.',
  'CSS L553-1':
    'Family benefits: two years from the payment, five for fraud or a false declaration since 16/12/2020, and no time runs while another recovery makes this one impossible.',
  'CSS L553-2':
    'Family benefits unduly paid are recovered by retention or in one payment; until 2019 only when the debtor does not contest, and since 2020 under the right of rectification.',
  'CSS L815-10':
    'The ASPA may be attached as wages may, so retention stays within the attachable fraction.',
  'CSS L815-11':
    'The ASPA may be revised at any time; what was paid is kept except for fraud or an omission, and claims are barred after two years.',
  'CSS L821-5': 'AAH: two years to recover, except for fraud or a false declaration.',
  'CSS L821-5-1':
    'AAH unduly paid is recovered by retention or in one payment, as family benefits.',
  'CSS L843-1': 'The activity bonus is served by the family and agricultural funds.',
  'CSS L845-3':
    'Activity bonus: complaints, requests for remission and appeals suspend recovery; small debts are given up.',
  'CSS L845-4': 'The time-bar of family benefits (L553-1) holds for the activity bonus.',
  'CSS R133-3':
    'A demand (mise en demeure) that has no effect within a month allows the contrainte; the debtor has fifteen days from service to oppose it, with reasons.',
  'CSS R133-9-2':
    'How recovery opens: the notification and what it must say; until 2021 two months to pay and then a demand; since 25/03/2021 twenty days to ask for rectification or accept a plan, and the days from which retention may start.',
  'CSS R142-1': 'The committee (commission de recours amiable) is seized within two months.',
  'CSS R142-1-A':
    'Prior appeals and court actions have two months, which run only when the decision stated them with the remedies.',
  'CSS R142-6':
    'The silence of the committee rejects the claim, after one month until 2018 and two since, counted from the claim or from the last documents.',
  'CSS R142-18': 'Until 2018, two months to go before the social court after the committee.',
  'CSS R355-4':
    'Decisions on pensions; until 31/12/2025 it also kept retentions within the attachable fraction.',
  'CSS R815-42': 'From which day a revision, suspension or withdrawal of the ASPA takes effect.',
  'CSS R815-43':
    'The body may retain on the arrears of the ASPA of its own motion, within the attachable fraction.',
  'CSS R815-44':
    'Debts of the service that pays the ASPA of R815-2 go by an enforceable statement (état exécutoire), not by contrainte.',
  'CSS R847-1-1':
    'Activity bonus, since 25/03/2021: its own notification; without a request, collection waits for the delay of the prior appeal.',
  'CSS R847-2':
    'Activity bonus: the prior appeal goes to the committee, in the delay of R142-1; its silence as in R142-6.',
};
