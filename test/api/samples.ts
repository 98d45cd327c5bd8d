import type { Office } from '../../engine/lifecycle/types';
import { type PortfolioLine, portfolioLineSchema } from '../../api/schemas/portfolio';
import { officeSchemaOf } from '../../api/schemas/debt';
import { STRICT } from '../../api/schemas/dialect';

/** A debt of 150.00 for family benefits in metropole, without events. */
export const aLine = (): PortfolioLine =>
  portfolioLineSchema.parse({
    debt: {
      id: 'd-1',
      regime: 'family',
      territory: 'metropole',
      creditor: 'office-1',
      debtor: 'b-1',
      benefit: 'AF',
      establishedOn: '2024-03-01',
      cause: 'debtor',
      goodFaith: true,
      falseDeclaration: false,
      lines: [{ id: 'l-1', period: '2023-11', paidOn: '2023-12-05', amount: '150.00' }],
    },
    situation: {
      household: { couple: false, dependentChildren: 2 },
      resources: { kind: 'quarter', amount: '5400.00', maintenancePaid: '0.00' },
      benefits: [{ code: 'AF', amount: '131.95' }],
      housing: { kind: 'proved', monthly: '410.00' },
      payable: '312.40',
    },
    events: [],
  });

export const anOffice = (): Office =>
  officeSchemaOf(STRICT).parse({
    id: 'office-1',
    regimes: ['family'],
    holidays: 'metropole',
    policies: {
      transition2020: 'refuse',
      delayCounting: 'cpc',
      demandUnclaimed: 'opens',
      refusedMailOpens: 'yes',
      suspensionEnds: 'decision',
      abandon: 'automatic',
      thresholdDate: 'establishment',
      slices: 'continuous',
      rounding: 'cent-down',
      acceptReconstructed: false,
    },
  });
