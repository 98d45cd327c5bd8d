/** Benefits by the codes of the public formats, as a debtor reads them in a letter. */
const NAMES: Readonly<Record<string, string>> = {
  AF: 'allocations familiales',
  CF: 'complément familial',
  ASF: 'allocation de soutien familial',
  ARS: 'allocation de rentrée scolaire',
  AEEH: 'allocation d’éducation de l’enfant handicapé',
  'AEEH-complement': 'complément d’allocation d’éducation de l’enfant handicapé',
  'PAJE-birth': 'prime à la naissance',
  'PAJE-adoption': 'prime à l’adoption',
  'PAJE-AB': 'allocation de base de la prestation d’accueil du jeune enfant',
  'PAJE-PreParE': 'prestation partagée d’éducation de l’enfant',
  'PAJE-CMG': 'complément de libre choix du mode de garde',
  AJPP: 'allocation journalière de présence parentale',
  AJPA: 'allocation journalière du proche aidant',
  'death-of-child': 'allocation forfaitaire en cas de décès d’un enfant',
  ALF: 'allocation de logement familiale',
  ALS: 'allocation de logement sociale',
  APL: 'aide personnalisée au logement',
  AAH: 'allocation aux adultes handicapés',
  RSA: 'revenu de solidarité active',
  PPA: 'prime d’activité',
  pension: 'pension de retraite',
  'invalidity-pension': 'pension d’invalidité',
  ASPA: 'allocation de solidarité aux personnes âgées',
  IJ: 'indemnités journalières de l’assurance maladie',
  health: 'prestations de l’assurance maladie',
};

/** The name of a benefit, or null when its code is not one of the public formats. */
export const benefitName = (code: string): string | null =>
  Object.hasOwn(NAMES, code) ? (NAMES[code] ?? null) : null;
