import { monthsOf, remedyOf } from '../../engine/remedies/matrix';
import { civilDate } from '../../engine/calendar/civil';
import type { DelayRule } from '../../engine/deadlines/rules';
import { ENFORCEMENTS } from '../../law/enforcements';
import { READ_ON } from '../../law/articleIndex';
import { REMEDIES, type RemedyRow, type RemedyStep } from '../../law/remedies';
import { days, french, table } from './markdown';
import type { Told } from './names';

const STEPS: Readonly<Record<RemedyStep, string>> = {
  decision: 'decision (notification, answer, retention)',
  'remission-refusal': 'remission refused',
  demand: 'demand (mise en demeure)',
  contrainte: 'contrainte',
};

const AUTHORITIES: Readonly<Record<NonNullable<RemedyRow['first']>, string>> = {
  committee: 'committee (CRA)',
  'director-after-committee': 'director, after the opinion of the committee',
  'departmental-council': 'president of the departmental council',
};

const JUDGES = { social: 'social court', administrative: 'administrative court' } as const;

/** Before whom each act is contested, in how long, and by which texts: the rows of the matrix for one regime. */
export function remedies(told: Told): string {
  const { regime, territory } = told;
  const rows = REMEDIES.filter(
    (row) => row.territory === territory && row.regimes.includes(regime),
  );
  const said = table(
    ['act', 'of the days', 'first', 'silence', 'then', 'texts', 'meaning'],
    rows.map((row) => cells(row, told)),
  );
  return `${said}\n\n${enforcements(told)}`;
}

function cells(row: RemedyRow, { regime, territory }: Told): readonly string[] {
  const { steps, from, to, first, judge, texts, caseLaw, meaning } = row;
  const on = civilDate(to === null ? READ_ON : (from ?? '2018-01-01'));
  const step = steps[0] ?? 'decision';
  const found = remedyOf({ step, regime, territory, on });
  const within = length(found?.appeal);
  const court = judge === null ? 'no text was read' : JUDGES[judge];
  return [
    steps.map((each) => STEPS[each]).join(', '),
    days(from, to),
    first === null ? '–' : `${AUTHORITIES[first]}, ${within}`,
    first === null ? '–' : length(found?.silence),
    first === null ? `${court}, ${within}` : `${court}, ${length(found?.court)}`,
    [...texts, ...(caseLaw === undefined ? [] : [caseLaw])].join(' ; '),
    meaning,
  ];
}

function length(rule: DelayRule | null | undefined): string {
  if (rule === null || rule === undefined) return 'no text was read';
  const months = monthsOf(rule.length);
  if (months !== null) return months === 1 ? '1 month' : `${months} months`;
  return 'days' in rule.length ? `${rule.length.days} days` : 'no text was read';
}

const enforcements = ({ regime }: Told): string =>
  ENFORCEMENTS.filter((row) => row.regimes?.includes(regime) ?? row.benefit === undefined)
    .concat(regime === 'housing' ? ENFORCEMENTS.filter((row) => row.benefit !== undefined) : [])
    .map(
      ({ means, creditor, benefit, paidBefore, texts, caseLaw, meaning }) =>
        `- After a demand without effect${creditor === undefined ? '' : `, creditor \`${creditor}\``}${benefit === undefined ? '' : `, ${benefit}`}${paidBefore === undefined ? '' : ` paid before ${french(paidBefore)}`}: ${means === 'none' ? 'no contrainte' : means} (${[...texts, ...(caseLaw === undefined ? [] : [caseLaw])].join(' ; ')}). ${meaning}`,
    )
    .join('\n');
