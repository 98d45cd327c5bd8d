/** The numbering of an article: how many paragraphs, and which divisions, as "I(1° 2°(a b)) II". */
export function outlineOf(text) {
  const paragraphs = text
    .replace(/^\s*NOTA\s*:?[^]*$/im, '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !/^\*.*\*$/.test(line));
  const root = { label: '', level: 0, children: [] };
  let path = [root];
  for (const paragraph of paragraphs) {
    for (const { label, level } of divisionsAt(paragraph)) {
      path = path.filter((division) => division.level < level);
      const parent = path.at(-1);
      let division = parent.children.find((child) => child.label === label);
      if (division === undefined) {
        division = { label, level, children: [] };
        parent.children.push(division);
      }
      path.push(division);
    }
  }
  const outline = written(root.children);
  const [first] = paragraphs;
  const brokenLines = paragraphs.length === 1 && first.length > ONE_PARAGRAPH;
  return {
    ...(brokenLines ? {} : { paragraphs: paragraphs.length }),
    ...(outline === '' ? {} : { outline }),
  };
}

/** Old texts come as one block: beyond this length its paragraphs were joined, and their number is not known. */
const ONE_PARAGRAPH = 600;

const SUFFIX = 'bis|ter|quater|quinquies|sexies|septies|octies|nonies|decies';
/** "IV.-", "IV. ― ", "IV bis.-", and "IV bis A l'article" where the text forgot its dash. */
const headed = (number) =>
  new RegExp(`^(${number})(?: ?(${SUFFIX})(?![a-z])[.)]?(?: ?[-–—―.]+)? ?| ?[.)]? ?[-–—―.]+ ?)`);
const LEVELS = [
  headed('[IVXL]+'),
  headed('[A-H]'),
  new RegExp(`^(\\d+°)(?: ?(${SUFFIX}))?[ )]? ?`),
  new RegExp(`^([a-z])(?: ?(${SUFFIX}))?\\) ?`),
];

/** The divisions that begin at the head of a paragraph: "I.-1° a) …" begins three. */
function divisionsAt(paragraph) {
  const found = [];
  let rest = paragraph.replace(/^[«"“]\s*/, '');
  for (const [index, pattern] of LEVELS.entries()) {
    const match = pattern.exec(rest);
    if (match === null) continue;
    found.push({
      label: match[2] === undefined ? match[1] : `${match[1]} ${match[2]}`,
      level: index + 1,
    });
    rest = rest.slice(match[0].length);
  }
  return found;
}

const written = (divisions) =>
  divisions
    .map(({ label, children }) =>
      children.length === 0 ? label : `${label}(${written(children)})`,
    )
    .join(', ');
