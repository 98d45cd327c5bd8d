import { faultsOf, frenchIssue } from '../api/schemas/french';
import { portfolioLineSchema, PortfolioIndex, type PortfolioLine } from '../api/schemas/portfolio';

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

/** Reads the NDJSON text of a portfolio. Blank lines are passed over; every bad line is told. */
export function readPortfolio(text: string): ReadPortfolio {
  const index = new PortfolioIndex();
  const lines: PortfolioLine[] = [];
  const bad: BadLine[] = [];
  text.split('\n').forEach((raw, position) => {
    if (raw.trim() === '') return;
    const read = readLine(raw);
    const fault = 'fault' in read ? read.fault : index.admit(read.line);
    if (fault !== null) bad.push({ line: position + 1, id: idOf(raw), ...fault });
    else if ('line' in read) lines.push(read.line);
  });
  return { lines, bad };
}

type Fault = { readonly path: string; readonly message: string };

function readLine(raw: string): { readonly line: PortfolioLine } | { readonly fault: Fault } {
  let value: unknown;
  try {
    value = JSON.parse(raw);
  } catch {
    return {
      fault: { path: '', message: "La ligne n'est pas du JSON : un objet par ligne est attendu." },
    };
  }
  const parsed = portfolioLineSchema.safeParse(value, { error: frenchIssue });
  if (parsed.success) return { line: parsed.data };
  const [fault] = faultsOf(parsed.error);
  return {
    fault: fault ?? { path: '', message: 'La ligne ne suit pas le format des portefeuilles.' },
  };
}

/** The identifier of the debt, when it is one that may be shown: opaque by contract. */
function idOf(raw: string): string | null {
  const found = /"debt"\s*:\s*\{\s*"id"\s*:\s*"([A-Za-z0-9._-]{1,64})"/.exec(raw);
  return found?.[1] ?? null;
}
