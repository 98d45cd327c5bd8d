import { PROCEDURES } from '../../engine/deadlines/procedures';
import { delegationOf } from '../../engine/delegation/targets';
import type { RuleLength } from '../../law/rule';
import { SUSPENSION_TABLE } from '../../engine/deadlines/suspension';
import { TIME_BAR_RULES } from '../../engine/deadlines/time-bar-rules';
import { cited } from '../../law/article';
import { exclusionsOf } from '../../engine/retention/tables';
import { ranksOf, scaleTextOf } from '../../engine/retention/tables';
import type { CaseTable } from './cases';
import { days, french, table } from './markdown';
import { meaningOf } from './meanings';
import { rulesReached } from './reached';
import { remedies } from './remedies';
import { type GuideRegime, RECOURSE_NAMES, REGIMES, type Told } from './names';

/** The rules of one regime: its statutes, procedures, delays, time-bar, suspensions and retention. */
export function regimeSection(name: GuideRegime, cases: readonly CaseTable[]): string {
  const told = REGIMES[name];
  const own = cases.filter(({ regimes }) => regimes.includes(name));
  return [
    `### ${told.heading}`,
    told.statutes.map((article) => `- **${article}**: ${meaningOf(article)}`).join('\n'),
    titled('Which procedure', procedures(told)),
    titled('Delays', delays(told, own)),
    titled('Time-bar of each payment', timeBars(told, own)),
    titled('Remedies', remedies(told)),
    titled('Does a recourse suspend recovery?', suspensions(told)),
    titled('Monthly retention', retention(told)),
    `**Cases**: ${own.map(link).join(', ')}.`,
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

const titled = (title: string, body: string): string =>
  body === '' ? '' : `#### ${title}\n\n${body}`;

export const link = ({ id }: CaseTable): string => `[${id}](#${id.toLowerCase()})`;

const PROCEDURE_NAMES: Readonly<Record<string, string>> = {
  'notice-2009': 'notice to pay of 2009: collectible when it is not contested',
  'notice-2012': 'notice to pay of 2012: collectible when it is not contested',
  mayotte: 'notice to pay of Mayotte: collectible when it is not contested',
  rectification: 'timetable of rectification of 2021',
  'prior-appeal': 'timetable of 2021 with the prior appeal first',
};

function procedures({ regime, territory }: Told): string {
  const rows = PROCEDURES.filter(
    (row) => row.territory === territory && row.regimes.includes(regime),
  );
  return table(
    ['notification received', 'procedure', 'text'],
    rows.map(({ procedure, from, to, needsTransition2020, authority }) => [
      days(from, to),
      `${PROCEDURE_NAMES[procedure] ?? procedure}${needsTransition2020 ? ' (only when the office so chooses: policy `transition2020`)' : ''}`,
      authority,
    ]),
  );
}

function delays(told: Told, cases: readonly CaseTable[]): string {
  const rows = rulesReached(told).map(({ rule, from, to, under }) => [
    rule.name,
    rule.opensAt,
    length(rule.length),
    `${days(from, to)}${rule.procedures === 'any' ? '' : `, under ${under.join(', ')}`}`,
    rule.authority,
    cases
      .filter(({ text }) => saying(rule.name).test(text))
      .map(link)
      .join(' ') || '–',
  ]);
  return table(['delay', 'from the day of', 'length', 'when it opens', 'text', 'cases'], rows);
}

/** "court 2026-06-01 …" in the tables of delays, "delay-expired:court" in those of the lifecycle. */
export const saying = (name: string): RegExp =>
  new RegExp(`['"\`]${name} (\\(\\w+\\) )?\\d{4}-|delay-expired:${name}(?![\\w-])`);

function length(rule: RuleLength): string {
  if ('policy' in rule) return `set by the office: policy \`${rule.policy}\``;
  if ('missing' in rule) return `refused: ${rule.missing}`;
  if ('days' in rule) return `${rule.days} days`;
  return rule.months === 1 ? '1 month' : `${rule.months} months`;
}

function timeBars({ regime, territory }: Told, cases: readonly CaseTable[]): string {
  const rows = TIME_BAR_RULES.filter(
    (rule) => rule.regimes.includes(regime) && rule.territories.includes(territory),
  );
  return table(
    [
      'payments made',
      'years',
      'text',
      'kept open while another recovery makes this one impossible',
      'cases',
    ],
    rows.map(({ from, to, years, authority, impossibility }) => [
      days(from, to),
      `${years}`,
      authority,
      impossibility ?? 'no text',
      cases
        .filter(({ text }) => /time-?bar/i.test(text))
        .map(link)
        .join(' ') || '–',
    ]),
  );
}

function suspensions({ regime, territory }: Told): string {
  const rows = SUSPENSION_TABLE.filter(
    (row) => row.territory === territory && row.regimes.includes(regime),
  );
  const said = table(
    ['recourse', 'by the day of', 'when', 'recovery', 'text'],
    rows.map(({ recourses, by, from, to, effect, needsTransition2020, authority }) => [
      recourses.map((recourse) => RECOURSE_NAMES[recourse] ?? recourse).join(', '),
      by === 'notification' ? 'the notification' : 'the recourse',
      `${days(from, to)}${needsTransition2020 ? ' (policy `transition2020`)' : ''}`,
      effect === 'suspends' ? 'is suspended' : effect,
      authority.join(' ; '),
    ]),
  );
  return `${said}\n\nElsewhere no text was found: the recourse is recorded, retention is refused, a person decides.`;
}

function retention({ regime, territory }: Told): string {
  const scale = scaleTextOf(regime, territory);
  const ranks = ranksOf(regime, territory);
  const delegation = territory === 'metropole' ? delegationOf(regime) : null;
  const own = regime === 'family' || scale !== null;
  return [
    scale === null
      ? ''
      : `- On the scale of ${territory === 'metropole' ? 'D553-1' : 'décret 2002-423 art. 5'}, in one single retention: from ${french(scale.from)} (${cited(scale.authority)}).`,
    ranks === null
      ? ''
      : `- First on ${ranks.own}; failing that on ${ranks.others.join(', ')} (${ranks.article.name}, as of ${ranks.article.versions.map(({ from }) => french(from)).join(', ')}).`,
    own
      ? `- Left out of the means: ${exclusionsOf(territory)
          .map(
            ({ code, when: condition, from, authority }) =>
              `${code}${CONDITIONS[condition]} from ${french(from)} (${cited(authority)})`,
          )
          .join('; ')}.`
      : '',
    delegation === null
      ? ''
      : `- Failing its own benefits, by another body with its agreement, from ${french(delegation.from)} (CSS D133-2-3): on ${delegation.on.join(', ')}.`,
    ...(OTHER_RETENTIONS[regime] ?? []).map((article) => `- ${article}: ${meaningOf(article)}`),
  ]
    .filter((line) => line !== '')
    .join('\n');
}

const CONDITIONS = {
  always: '',
  'not-monthly': ' when it is not paid monthly',
  'leave-or-suspension': ' of a period of leave or of suspended care',
} as const;

const OTHER_RETENTIONS: Readonly<Record<string, readonly string[]>> = {
  'old-age': [
    'CSS R355-4',
    'CSS L355-2',
    'C. trav. R3252-2',
    'C. trav. R3252-3',
    'C. trav. L3252-3',
  ],
  aspa: ['CSS R815-43', 'CSS L815-10', 'C. trav. R3252-2', 'C. trav. R3252-3', 'C. trav. L3252-3'],
  health: ['CSS D133-2-2'],
};
