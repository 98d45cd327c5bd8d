/** What tells two lines of a file, or a line and an open debt, apart. */
export interface LineIdentity {
  readonly id: string;
  /** Hash of the whole debt. */
  readonly content: string;
  /** Hash of what is claimed from whom, without any identifier of the debt or of its lines. */
  readonly claim: string;
}

export interface FileLine extends LineIdentity {
  readonly line: number;
}

export type RepeatCode =
  /** The same line once more. */
  | 'repeated-line'
  /** One identifier, several contents: nobody can say which is right. */
  | 'contradictory-lines'
  /** The same payments of the same person under another identifier. */
  | 'same-claim'
  /** Already open with this content. */
  | 'already-open'
  /** Already open with another content. */
  | 'other-content';

export interface Repeat {
  readonly code: RepeatCode;
  /** French, for operators. */
  readonly message: string;
}

const MESSAGES: Readonly<Record<RepeatCode, string>> = {
  'repeated-line': 'La même ligne figure plus haut dans le fichier : elle n’est prise qu’une fois.',
  'contradictory-lines':
    'Cet identifiant désigne plusieurs indus différents dans le fichier : aucun n’est pris, donnez à chacun le sien.',
  'same-claim':
    'Les mêmes versements du même débiteur sont déjà réclamés sous un autre identifiant : vérifiez, et ne réclamez pas deux fois.',
  'already-open': 'Cet indu est déjà ouvert avec le même contenu : il n’y a rien à faire.',
  'other-content':
    'Un indu de cet identifiant est déjà ouvert avec un autre contenu : donnez à celui-ci le sien.',
};

const repeat = (code: RepeatCode): Repeat => ({ code, message: MESSAGES[code] });

/** The lines of a file that repeat or contradict others of it; of equal lines the first one stays. */
export function repeatsWithin(lines: readonly FileLine[]): ReadonlyMap<number, Repeat> {
  const found = new Map<number, Repeat>();
  const contents = new Map<string, Set<string>>();
  for (const { id, content } of lines) {
    contents.set(id, (contents.get(id) ?? new Set()).add(content));
  }
  const ids = new Set<string>();
  const claims = new Set<string>();
  for (const { line, id, claim } of lines.toSorted((a, b) => a.line - b.line)) {
    if ((contents.get(id)?.size ?? 0) > 1) found.set(line, repeat('contradictory-lines'));
    else if (ids.has(id)) found.set(line, repeat('repeated-line'));
    else if (claims.has(claim)) found.set(line, repeat('same-claim'));
    else {
      ids.add(id);
      claims.add(claim);
    }
  }
  return found;
}

/** How a line repeats a debt that is open, or was; null when it is new. */
export function repeatOf(line: LineIdentity, known: readonly LineIdentity[]): Repeat | null {
  const namesake = known.find(({ id }) => id === line.id);
  if (namesake !== undefined) {
    return repeat(namesake.content === line.content ? 'already-open' : 'other-content');
  }
  return known.some(({ claim }) => claim === line.claim) ? repeat('same-claim') : null;
}
