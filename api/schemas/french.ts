import type { z } from 'zod';

/** One fault of an input: where, and what to write instead. */
export type InputFault = { readonly path: string; readonly message: string };

export const MISSING = 'Champ obligatoire absent.';

/**
 * French messages for the faults that a schema finds, to be given as `error` when it parses. They never repeat
 * the received value, which may hold personal data.
 */
export function frenchIssue(issue: z.core.$ZodRawIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined
        ? MISSING
        : `Type inattendu : il faut ${TYPE_NAMES[issue.expected] ?? issue.expected}.`;
    case 'invalid_value':
      return issue.input === undefined
        ? MISSING
        : `Valeur inconnue : il faut ${listed(issue.values)}.`;
    case 'invalid_union':
      return issue.discriminator === undefined
        ? 'Valeur hors des formes admises : voyez le format.'
        : `Valeur inconnue ou absente : il faut ${listed(Array.isArray(issue.options) ? issue.options : [])}.`;
    case 'unrecognized_keys':
      return 'Champ inconnu ici : retirez-le ou corrigez son nom.';
    case 'too_small':
      return tooSmall(issue.origin, String(issue.minimum));
    case 'too_big':
      return `Trop ${issue.origin === 'string' || issue.origin === 'array' ? 'long' : 'grand'} : au plus ${String(issue.maximum)}.`;
    default:
      return 'Valeur non admise : voyez le format.';
  }
}

/** The faults of a failed parse, each with its path: `debts[0].amount`. An unknown member is named by its own path. */
export function faultsOf(error: z.core.$ZodError): readonly InputFault[] {
  return error.issues.map((issue) => ({ path: pathOf(stepsOf(issue)), message: issue.message }));
}

/** The steps to what is at fault: the unknown member itself, not the object that has it. */
export const stepsOf = (issue: z.core.$ZodIssue): readonly PropertyKey[] =>
  issue.code === 'unrecognized_keys' ? [...issue.path, ...issue.keys.slice(0, 1)] : issue.path;

/** ["debts", 0, "amount"] → "debts[0].amount". */
export function pathOf(steps: readonly PropertyKey[]): string {
  let text = '';
  for (const step of steps) {
    if (typeof step === 'number') text += `[${step}]`;
    else text += text === '' ? String(step) : `.${String(step)}`;
  }
  return text;
}

function tooSmall(origin: string, minimum: string): string {
  if (origin === 'array') return `Liste trop courte : au moins ${minimum}.`;
  if (origin === 'string') return `Texte trop court : au moins ${minimum} caractère(s).`;
  return `Trop petit : au moins ${minimum}.`;
}

const listed = (values: readonly unknown[]): string =>
  values.map((value) => JSON.stringify(value)).join(', ');

const TYPE_NAMES: Readonly<Record<string, string>> = {
  string: 'une chaîne',
  number: 'un nombre',
  int: 'un entier',
  boolean: 'true ou false',
  object: 'un objet',
  array: 'une liste',
};
