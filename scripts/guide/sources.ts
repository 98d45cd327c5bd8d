import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** The rooms whose sources cite the law. */
export const CITING_ROOMS = [
  'law',
  'engine',
  'letters',
  'workflows',
  'activities',
  'ledger',
  'api',
  'cli',
  'systems',
] as const;

const LITERAL =
  /(['`])((?:(?:CSS|CASF|CCH|CPCE|CPC|CJA|CRPA|C\. civ\.|C\. trav\.|C\. rur\.) [LRD]?\d|(?:ordonnance|décret|loi) (?:n° )?\d{2,4}-\d)[^'`]*)\1/g;

/** The citations written as literals in the TypeScript files of a room; of a template, what stands before `${`. */
export function citationsIn(root: string, room: string): readonly string[] {
  return readdirSync(join(root, room), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .sort()
    .flatMap((name) => [...readFileSync(join(root, room, name), 'utf8').matchAll(LITERAL)])
    .map(([, , literal = '']) => literal.split('${')[0]?.trim() ?? '');
}
