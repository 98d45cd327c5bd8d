import { debtIdIn, readPortfolioLine } from '../api/portfolioLine';
import { PortfolioIndex, type PortfolioLine } from '../api/schemas/portfolio';

/** One bad line of a portfolio: where, what, in French; never the value received. */
export interface BadLine {
  readonly line: number;
  readonly id: string | null;
  readonly path: string;
  readonly message: string;
}

export interface ReadPortfolio {
  readonly lines: readonly PortfolioLine[];
  readonly bad: readonly BadLine[];
}

/** Reads the NDJSON text of a portfolio. A byte-order mark and blank lines are passed over; every bad line is told. */
export function readPortfolio(text: string): ReadPortfolio {
  const index = new PortfolioIndex();
  const lines: PortfolioLine[] = [];
  const bad: BadLine[] = [];
  text
    .replace(/^\uFEFF/u, '')
    .split('\n')
    .forEach((raw, position) => {
      if (raw.trim() === '') return;
      const read = readPortfolioLine(raw);
      const fault = 'fault' in read ? read.fault : index.admit(read.line);
      if (fault !== null) bad.push({ line: position + 1, id: debtIdIn(raw), ...fault });
      else if ('line' in read) lines.push(read.line);
    });
  return { lines, bad };
}
