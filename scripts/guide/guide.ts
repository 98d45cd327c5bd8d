import { amountsSection } from './amounts';
import { articlesSection } from './articles';
import { type CaseTable, caseTables } from './cases';
import { lifecycleSection } from './lifecycle';
import { anchorOf } from './markdown';
import { GUIDE_REGIMES, REGIMES } from './names';
import { regimeSection } from './regimes';

/** The guide of all rules, as Markdown, from the sources under `root`. */
export function guideText(root: string): string {
  const cases = caseTables(root);
  const sections: readonly (readonly [heading: string, body: string])[] = [
    ['The rules by benefit', GUIDE_REGIMES.map((name) => regimeSection(name, cases)).join('\n\n')],
    ['The life of a debt, fact by fact', `${LIFECYCLE}\n\n${lifecycleSection(cases)}`],
    ['Dated amounts', amountsSection()],
    ['Articles', articlesSection(root, cases)],
    ['Cases', `${CASES}\n\n${cases.map(caseEntry).join('\n\n')}`],
  ];
  const contents = GUIDE_REGIMES.map((name) => `  - ${linkTo(REGIMES[name].heading)}`);
  return [
    '# Guide of the rules',
    INTRODUCTION,
    sections
      .flatMap(([heading], index) => [`- ${linkTo(heading)}`, ...(index === 0 ? contents : [])])
      .join('\n'),
    ...sections.map(([heading, body]) => `## ${heading}\n\n${body}`),
    '',
  ]
    .join('\n\n')
    .replace(/\n+$/, '\n');
}

const linkTo = (heading: string): string => `[${heading}](#${anchorOf(heading)})`;

const INTRODUCTION = `Every rule that the software applies to an overpaid benefit (*indu*), with its article, the days on which it holds and the cases that test it. It is written by \`npm run guide\` from the tables of \`law/\` and \`engine/\`; each article that has a rule has a file of its own (\`law/css/R133-9-2.ts\`), with its sentence and its worked examples, which run as tests.

Days are given as a text does: *from 25/03/2021*; an end is the first day on which the rule no longer holds. Which day counts depends on the rule: the notification for the procedure, each payment for the time-bar, the recourse for some suspensions, the month of retention for the scale. Where no text was found, the software refuses and says which text is missing; where a text leaves a choice, the office makes it by a named policy, shown in each answer. T-numbers lead to the cases.`;

const LIFECYCLE =
  'Rows are tried from the top: the first whose case holds applies. A refused fact is recorded and changes nothing else. Articles differ by benefit and procedure: all are listed.';

const CASES =
  'Each table is a file of tests that runs with `npm test`; the sentence of each case says what it shows.';

function caseEntry({ id, file, title, sentences }: CaseTable): string {
  const head = `### ${id}\n\n${title} ([${file}](../${file}))`;
  const others = sentences.filter((sentence) => sentence !== title);
  return others.length === 0
    ? head
    : `${head}\n\n${others.map((sentence) => `- ${sentence}`).join('\n')}`;
}
