/** A debt of family benefits in metropole, and its office, as a case of `indu lifecycle` gives them. */
export const DEBT = {
  id: 'd1',
  regime: 'family',
  territory: 'metropole',
  creditor: 'body-1',
  debtor: 'person-1',
  benefit: 'AF',
  establishedOn: '2026-02-20',
  cause: 'debtor',
  goodFaith: true,
  falseDeclaration: false,
  lines: [{ id: 'l1', period: '2025-11', paidOn: '2025-12-05', amount: '150.00' }],
};
export const OFFICE = { id: 'o1', regimes: ['family'], holidays: 'metropole', policies: {} };
