import { type PortfolioLine, portfolioLineSchema } from '../../api/schemas/portfolio';

/** The household at the family office. */
export const SITUATION: PortfolioLine['situation'] = {
  household: { couple: false, dependentChildren: 2 },
  resources: { kind: 'year', amount: '14400.00', maintenancePaid: '0.00' },
  benefits: [{ code: 'AF', amount: '131.95' }],
  housing: { kind: 'proved', monthly: '410.00' },
  payable: '131.95',
};

/** A debt of the fund, received on 6 January 2020, two months to pay: collectible on 7 March. It serves nothing more. */
export const healthLine = (of: {
  readonly debt: string;
  readonly debtor: string;
  readonly amount: string;
}): PortfolioLine =>
  portfolioLineSchema.parse({
    debt: {
      id: of.debt,
      regime: 'health',
      territory: 'metropole',
      creditor: 'fund',
      debtor: of.debtor,
      benefit: 'IJ',
      establishedOn: '2020-01-02',
      cause: 'debtor',
      goodFaith: true,
      falseDeclaration: false,
      lines: [{ id: 'l1', period: '2019-12', paidOn: '2019-12-10', amount: of.amount }],
    },
    situation: { ...SITUATION, benefits: [], payable: '0.00' },
    events: [{ on: '2020-01-06', kind: 'notification-received' }],
  });
