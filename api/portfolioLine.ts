import { faultsOf, frenchIssue, type InputFault } from './schemas/french';
import { idSchema } from './schemas/values';
import { portfolioLineSchema, type PortfolioLine } from './schemas/portfolio';

export type ReadLine = { readonly line: PortfolioLine } | { readonly fault: InputFault };

/** Reads one line of a portfolio; its first fault says where and what, in French, and repeats no value. */
export function readPortfolioLine(raw: string): ReadLine {
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

/** The identifier of the debt of a line that cannot be read, when it is one that may be shown: opaque by contract. */
export function debtIdIn(raw: string): string | null {
  const found = /"debt"\s*:\s*\{\s*"id"\s*:\s*"([^"]*)"/.exec(raw)?.[1];
  return idSchema.safeParse(found).success ? (found ?? null) : null;
}
