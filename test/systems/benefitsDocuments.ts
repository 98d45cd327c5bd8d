/** A household, an order of retention and one of refund as they go over the wire. */
export const situation = {
  household: { couple: true, dependentChildren: 1 },
  resources: {
    kind: 'unknown',
    lastKnownQuarter: { amount: '3000.00' },
    monthsUnknown: 2,
    period: { from: '2025-10', to: '2025-12' },
    provenance: 'third-party',
  },
  benefits: [
    { code: 'AF', amount: '131.95', payee: 'debtor', monthly: true },
    { code: 'ALF', amount: '210.00', payee: 'third-party', leaveOrSuspension: false },
  ],
  housing: { kind: 'unknown' },
  payable: '100.00',
};
export const order = { debtor: 'd1', month: '2026-03', amount: '48.00' };
export const refund = { key: 'x1:7:refund', debtor: 'd1', debt: 'x1', amount: '48.00' };
