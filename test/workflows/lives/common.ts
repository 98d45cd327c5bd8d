import type { PortfolioLine } from '../../../api/schemas/portfolio';

/**
 * Most lives are received on Monday 13 January 2025: the twenty days end on Monday 3 February, so that those that
 * follow R133-9-2 are collectible on the 4th; the two months of an appeal end on Thursday 13 March.
 */
export const opened = '2025-01-06';
export const RECEIVED = '2025-01-13 notification-received';
export const SIGNED = { kind: 'contrainte-signed', by: 'director' } as const;

export type Situation = Partial<PortfolioLine['situation']>;

/** Nothing can be retained from this household. */
export const NO_BENEFIT = { benefits: [], payable: '0.00' };
