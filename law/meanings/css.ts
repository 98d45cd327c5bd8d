/** What each article of the social security code says for an overpayment, in one sentence. */
export const CSS_MEANINGS: Readonly<Record<string, string>> = {
  'CSS L845-2':
    'Activity bonus: every claim goes first, by a prior appeal, to the committee; then to the administrative court.',
  'CSS D133-2':
    'Bodies may give up (abandonner) a debt below 0.68 % of the monthly ceiling of social security, rounded up to the euro.',
  'CSS D133-2-1':
    'A debt is written off (admission en non-valeur) by the director and the accounting director together, until 04/07/2020 by the council of the body, a year at least after the order of receipt and only for insolvency, disappearance, death without assets or a liquidation closed for want of them.',
  'CSS D133-2-3':
    'How one body recovers for another (délégation): twelve months at most to repay in several payments, what the debtor is told, and how both bodies book it.',
  'CSS D242-17': 'How the monthly ceiling of social security is set for each calendar year.',
  'CSS D542-7': 'Housing allowance below a monthly minimum was not paid.',
  'CSS D815-2': 'The yearly ceilings of resources for the ASPA, for one person and for a couple.',
  'CSS D821-7': 'The amount below which a debt of AAH may be given up.',
  'CSS D847-2': 'The amount below which a debt of activity bonus is given up.',
  'CSS L114-19': 'Bodies may obtain documents from third parties (droit de communication).',
  'CSS L114-21':
    'Whoever recovers on data from third parties must first tell the debtor what they say and where they come from, and give a copy on request.',
  'CSS L133-3':
    'Bodies may postpone or give up small debts and write off others, within limits set by decree.',
  'CSS L142-4':
    'Nobody goes to the social court without a prior appeal (recours préalable) to the body.',
  'CSS L241-3': 'The article to which the ceiling of social security belongs.',
  'CSS L256-4':
    'Debts of a body may be reduced for precariousness by a reasoned decision, never after fraud or a false declaration.',
  'CSS L843-1': 'The activity bonus is served by the family and agricultural funds.',
  'CSS R815-42': 'From which day a revision, suspension or withdrawal of the ASPA takes effect.',
  'CSS R815-44':
    'Debts of the service that pays the ASPA of R815-2 go by an enforceable statement (état exécutoire), not by contrainte.',
};
