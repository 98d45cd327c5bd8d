import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { intakePolicySchema } from './intakePolicySchema';
import type { Office, PolicyName } from '../engine/lifecycle/types';
import {
  courtSeatSchema,
  holidaysSchema,
  regimeSchema,
  territorySchema,
} from '../api/schemas/debt';
import { policiesSchema } from '../api/schemas/policies';
import { POLICY_QUESTIONS, neededPolicies } from './officePolicies';
import type { Regime } from '../law/terms';

/** One line of an address, of a name or of a function; never the name of a person. */
const text = z.string().trim().min(1).max(200);

const place = z.strictObject({ name: text, address: z.array(text).min(1).max(7) });

/**
 * The configuration of one office (creditor organism): `territory`, `holidays` and the legal choices
 * decide; the rest is printed in letters. `cutoffDay`: the day of the month on which the retentions
 * of that month are decided (1 to 28, so that every month has it).
 */
export const officeSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,62}$/),
  name: text,
  address: z.array(text).min(1).max(7),
  territory: territorySchema,
  holidays: holidaysSchema,
  cutoffDay: z.int().min(1).max(28),
  regimes: z.array(regimeSchema).min(1),
  policies: policiesSchema,
  /** The commission of amicable appeal: where the debtor writes to contest. */
  committee: place,
  /** The court before which the decision is brought and the opposition is lodged. */
  court: place,
  /** The judge of RSA, activity bonus and housing. */
  administrativeCourt: place.exactOptional(),
  /** The president of the departmental council: where the prior appeal of the RSA is lodged. */
  departmentalCouncil: place.exactOptional(),
  /** Where the court of its debts sits, for the extensions of distance; absent: where the debtor lives. */
  courtSeat: courtSeatSchema.exactOptional(),
  /** Who signs what, by function. The contrainte is the director's (CSS L161-1-5, R133-3). */
  signatories: z.strictObject({ notification: text, demand: text, contrainte: text }),
  /** How files of debts are taken in; without it the office takes none. */
  intake: intakePolicySchema.exactOptional(),
});

export type OfficeConfig = z.infer<typeof officeSchema> & Office;

/** The configuration cannot be used. `problems` are French lines, one per field to set right. */
export class InvalidOffice extends Error {
  constructor(readonly problems: readonly string[]) {
    super(problems.join('\n'));
    this.name = 'InvalidOffice';
  }
}

/** Reads the office file. Throws `InvalidOffice` when it cannot be read or is not complete. */
export async function loadOffice(file: string): Promise<OfficeConfig> {
  let content: string;
  try {
    content = await readFile(file, 'utf8');
  } catch {
    throw new InvalidOffice([
      `Le fichier de l’organisme ${file} ne peut pas être lu : vérifiez son nom et ses droits.`,
    ]);
  }
  return parseOffice(content);
}

/**
 * The JSON text of an office → its configuration. Throws `InvalidOffice` with every problem at once:
 * a field that is wrong, and each legal choice that its regimes and territory need and that it does
 * not make, with the text to read before deciding.
 */
export function parseOffice(content: string): OfficeConfig {
  let raw: unknown;
  try {
    raw = JSON.parse(content);
  } catch {
    throw new InvalidOffice([
      'La configuration de l’organisme n’est pas du JSON : un objet est attendu.',
    ]);
  }
  const parsed = officeSchema.safeParse(raw);
  if (!parsed.success) throw new InvalidOffice(parsed.error.issues.flatMap(problemsOf));
  const missing = [...missingPlaces(parsed.data), ...missingPolicies(parsed.data).map(questionOf)];
  if (missing.length > 0) throw new InvalidOffice(missing);
  return parsed.data;
}

/** Letters of these benefits name a judge and a first recourse that the others do not. */
function missingPlaces(office: z.infer<typeof officeSchema>): readonly string[] {
  const manages = (...names: readonly Regime[]): boolean =>
    names.some((name) => office.regimes.includes(name));
  return [
    ...(manages('rsa', 'activity-bonus', 'housing') && office.administrativeCourt === undefined
      ? [
          'administrativeCourt : à donner (nom et adresse). Le tribunal administratif est le juge du RSA, de la prime d’activité et des aides au logement. Texte : CASF L262-47 ; CSS L845-2 ; CCH R825-1.',
        ]
      : []),
    ...(manages('rsa') && office.departmentalCouncil === undefined
      ? [
          'departmentalCouncil : à donner (nom et adresse). Le recours préalable du RSA est adressé au président du conseil départemental. Texte : CASF R262-88.',
        ]
      : []),
  ];
}

function missingPolicies(office: z.infer<typeof officeSchema>): readonly PolicyName[] {
  return neededPolicies(office.regimes, office.territory).filter(
    (name) => office.policies[name] === undefined,
  );
}

function questionOf(name: PolicyName): string {
  const { question, values, authority } = POLICY_QUESTIONS[name];
  return `policies.${name} : à décider. ${question} Valeurs : ${values}. Texte : ${authority}.`;
}

function problemsOf(issue: z.core.$ZodIssue): readonly string[] {
  const where = issue.path.map(String).join('.');
  const at = (member: string): string => (where === '' ? member : `${where}.${member}`);
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => `${at(key)} : champ inconnu, à retirer ou à corriger.`);
    case 'invalid_value':
      return [`${where} : valeurs admises : ${issue.values.map(String).join(', ')}.`];
    case 'invalid_type':
      return [`${where} : champ absent ou d’un autre type (${issue.expected} attendu).`];
    default:
      return [`${where} : valeur non admise, voir samples/office.json.`];
  }
}
