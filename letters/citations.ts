const CODES: Readonly<Record<string, string>> = {
  CSS: 'du code de la sécurité sociale',
  CASF: 'du code de l’action sociale et des familles',
  CCH: 'du code de la construction et de l’habitation',
  CRPA: 'du code des relations entre le public et l’administration',
  CPC: 'du code de procédure civile',
  'C. civ.': 'du code civil',
};

const CITATION = /^(CSS|CASF|CCH|CRPA|CPC|C\. civ\.) ([LRD]?)(\d[\d-]*)(.*)$/;

/** "CSS L553-2 al. 1" → "article L. 553-2, al. 1, du code de la sécurité sociale"; another text as it is. */
export function frenchCitation(citation: string): string {
  const match = CITATION.exec(citation);
  if (match === null) return citation;
  const [, code = '', letter = '', number = '', rest = ''] = match;
  const article = letter === '' ? number : `${letter}. ${number}`;
  const part = rest.trim() === '' ? '' : `, ${rest.trim()},`;
  return `article ${article}${part} ${CODES[code] ?? ''}`;
}
