import { civilDate, addDays } from '../../../engine/calendar/civil';
import { computeDeadlines } from '../../../engine/deadlines/compute';
import { DELAY_RULES } from '../../../engine/deadlines/rules';
import { enforcementOf, hasPriorAppeal, remedyOf } from '../../../engine/remedies/matrix';
import { placesCited } from '../../../law/citation';
import { REMEDIES, REMEDY_STEPS, type RemedyStep } from '../../../law/remedies';
import type { Regime, Territory } from '../../../law/terms';
import { remedyLawOf } from '../../../letters/remedyLaw';

/** "committee 2 months, silence 2 months, social court 2 months": the cell as a jurist reads it. */
function cell(step: RemedyStep, regime: Regime, territory: Territory, on: string): string {
  const found = remedyOf({ step, regime, territory, on: civilDate(on) });
  if (found === null) return 'no text';
  const { first, against, judge, appeal, silence, court } = found;
  const length = (rule: typeof appeal): string => {
    if (rule === null) return 'unknown';
    if ('months' in rule.length) return `${rule.length.months} months`;
    return 'days' in rule.length ? `${rule.length.days} days` : 'unknown';
  };
  const amicable =
    first === null ? [] : [`${first} ${length(appeal)}`, `silence ${length(silence)}`];
  const last = `${judge ?? 'unknown'} judge ${length(first === null ? appeal : court)}`;
  return [...amicable, last, ...(against === 'act' ? [] : ['against the decision'])].join(', ');
}

const COMMITTEE = 'committee 2 months, silence 2 months, social judge 2 months';
const COUNCIL = 'departmental-council 2 months, silence 2 months, administrative judge 2 months';
const DIRECTOR =
  'director-after-committee 2 months, silence 2 months, administrative judge 2 months';
const BONUS = 'committee 2 months, silence 2 months, administrative judge 2 months';

describe('before whom, in how long', () => {
  it.each([
    ['R142-1, R142-1-A III: two months each', 'decision', 'family', '2026-03-02', COMMITTEE],
    ['the demand may be contested as the decision', 'demand', 'family', '2026-07-01', COMMITTEE],
    ['the ASPA follows R142-1', 'decision', 'aspa', '2026-03-02', COMMITTEE],
    ['L355-3 has no court of its own', 'decision', 'old-age', '2026-03-02', COMMITTEE],
    ['AAH: a decision of the body', 'decision', 'disability', '2026-03-02', COMMITTEE],
    ['health benefits', 'decision', 'health', '2026-03-02', COMMITTEE],
    ['a remission refused is a decision', 'remission-refusal', 'family', '2026-03-02', COMMITTEE],
    [
      'R142-6 of 2011: silence of one month until 31/12/2018',
      'decision',
      'family',
      '2018-12-31',
      'committee 2 months, silence 1 months, social judge 2 months',
    ],
    ['R142-6 of 2019: two months', 'decision', 'family', '2019-01-01', COMMITTEE],
    ['L262-47, R262-88, R262-89: the council', 'decision', 'rsa', '2026-03-02', COUNCIL],
    ['L262-47: any claim, so a remission too', 'remission-refusal', 'rsa', '2026-03-02', COUNCIL],
    [
      'Conseil d’État 10/07/2019: the demand has none of its own',
      'demand',
      'rsa',
      '2026-07-01',
      `${COUNCIL}, against the decision`,
    ],
    [
      'L845-2, R847-2: the committee, then this judge',
      'decision',
      'activity-bonus',
      '2026-03-02',
      BONUS,
    ],
    [
      'R847-2 takes the silence of R142-6',
      'decision',
      'activity-bonus',
      '2018-03-01',
      'committee 2 months, silence 1 months, administrative judge 2 months',
    ],
    ['R825-1, R825-2: the director decides', 'decision', 'housing', '2026-03-02', DIRECTOR],
    [
      'before 2020 no text names the judge of housing aid',
      'decision',
      'housing',
      '2019-12-31',
      'committee 2 months, silence 2 months, unknown judge unknown',
    ],
    [
      'R825-3 last al.: no prior appeal against a remission refused',
      'remission-refusal',
      'housing',
      '2026-03-02',
      'administrative judge 2 months',
    ],
    [
      'the same case law as for the RSA',
      'demand',
      'housing',
      '2026-07-01',
      `${DIRECTOR}, against the decision`,
    ],
    [
      'R133-3: opposition in fifteen days',
      'contrainte',
      'family',
      '2026-09-01',
      'social judge 15 days',
    ],
    ['no decree before 23/08/2009', 'contrainte', 'family', '2009-08-22', 'no text'],
    ['the judge of the RSA', 'contrainte', 'rsa', '2026-09-01', 'administrative judge 15 days'],
    ['loi 2008-1330 art. 118 IV: RSA from 2010', 'contrainte', 'rsa', '2009-12-31', 'no text'],
    [
      'the judge of housing aid',
      'contrainte',
      'housing',
      '2026-09-01',
      'administrative judge 15 days',
    ],
    ['whose judge is not known', 'contrainte', 'housing', '2019-12-31', 'unknown judge 15 days'],
  ] as const)('%s: %s, %s, %s', (_why, step, regime, on, said) => {
    expect(cell(step, regime, 'metropole', on)).toBe(said);
  });

  it.each([
    [
      'décret 2011-2101 art. 5: a month of silence; the delay of the court was not found',
      'decision',
      'family',
      '2026-03-02',
      'committee 2 months, silence 1 months, social judge unknown',
    ],
    ['décret 2002-423 art. 5-3', 'contrainte', 'family', '2026-09-01', 'social judge 15 days'],
    [
      'L542-6 XXIII, R542-6 XXVI bis: the committee decides, not the council',
      'decision',
      'rsa',
      '2026-03-02',
      BONUS,
    ],
    ['no text was read for 2018', 'decision', 'rsa', '2018-03-01', 'no text'],
  ] as const)('Mayotte, %s: %s, %s, %s', (_why, step, regime, on, said) => {
    expect(cell(step, regime, 'mayotte', on)).toBe(said);
  });
});

describe('after a demand without effect', () => {
  const debt = { regime: 'family', benefit: 'AF', creditor: 'body', lines: [] } as const;
  const paid = (on: string) => [
    { id: 'l', period: '2019-01', paidOn: civilDate(on), amount: '9.00' },
  ];
  it.each([
    ['L161-1-5, R133-3', {}, 'contrainte'],
    ['R815-44: the service of the ASPA has a writ', { regime: 'aspa', creditor: 'SASPA' }, 'writ'],
    ['another body that pays the ASPA', { regime: 'aspa', creditor: 'carsat' }, 'contrainte'],
    ['Cass. 23/09/2021: ALS before L823-9', { benefit: 'ALS', lines: paid('2019-08-31') }, 'none'],
    ['ALS since L823-9', { benefit: 'ALS', lines: paid('2019-09-01') }, 'contrainte'],
    ['APL was under L161-1-5 before', { benefit: 'APL', lines: paid('2019-08-31') }, 'contrainte'],
  ] as const)('%s', (_why, changes, means) => {
    expect(enforcementOf({ ...debt, ...changes })).toBe(means);
  });
});

const REGIMES: readonly Regime[] = [...new Set(REMEDIES.flatMap(({ regimes }) => regimes))];
const DAYS = ['2009-09-01', '2018-12-31', '2019-06-03', '2020-02-03', '2026-03-02'].map(civilDate);

describe('one knowledge', () => {
  it('no two rows of the matrix meet', () => {
    const days = REMEDIES.flatMap(({ from, to }) => [from, to]).flatMap((day) =>
      day === null ? [] : [civilDate(day), addDays(civilDate(day), -1)],
    );
    const doubles = [...days, ...DAYS].flatMap((on) =>
      REGIMES.flatMap((regime) =>
        (['metropole', 'mayotte'] as const).flatMap((territory) =>
          REMEDY_STEPS.filter(
            (step) =>
              REMEDIES.filter(
                (row) =>
                  row.steps.includes(step) &&
                  row.regimes.includes(regime) &&
                  row.territory === territory &&
                  (row.from === null || on >= row.from) &&
                  (row.to === null || on < row.to),
              ).length > 1,
          ).map((step) => `${step} ${regime} ${territory} ${on}`),
        ),
      ),
    );
    expect(doubles).toEqual([]);
  });

  it('a row names the text of each delay that it opens', () => {
    const named = (texts: readonly string[]): readonly string[] =>
      texts.flatMap((text) => (placesCited(text) ?? []).map(({ article }) => article));
    const left = REMEDIES.filter(({ within }) => within !== 'opposition').flatMap((row) =>
      row.regimes.flatMap((regime) => {
        const on = civilDate(row.from ?? '2018-06-01');
        const step = row.steps[0] ?? 'decision';
        const found = remedyOf({ step, regime, territory: row.territory, on });
        const delays = [found?.appeal, found?.silence, found?.court].flatMap((rule) =>
          rule === null || rule === undefined ? [] : [rule.authority],
        );
        const missing = named(delays).filter((article) => !named(row.texts).includes(article));
        return row.judge === null ? [] : missing.map((article) => `${regime} ${step}: ${article}`);
      }),
    );
    expect(left).toEqual([]);
  });

  it.each(REGIMES)('%s: the letter, the deadlines and the matrix say the same', (regime) => {
    const on = civilDate('2026-03-02');
    const procedure = hasPriorAppeal(regime) ? 'prior-appeal' : 'rectification';
    const letter = remedyLawOf({ regime, procedure, on });
    const answer = computeDeadlines({
      id: 'x',
      regime,
      territory: 'metropole',
      days: { calendar: 'metropole' },
      policies: { suspensionEnds: 'decision' },
      facts: [
        { on, kind: 'notification-received' },
        { on: civilDate('2026-03-30'), kind: 'appeal-lodged' },
      ],
    });
    if ('refused' in answer) throw new Error('refused');
    const opened = (name: string) => {
      const found = answer.delays.find((delay) => delay.name === name);
      return DELAY_RULES.find(
        (rule) =>
          rule.name === name &&
          rule.authority === found?.authority &&
          (rule.from === null || rule.from <= on) &&
          (rule.to === null || on < rule.to),
      )?.length;
    };
    expect(opened(letter?.within ?? '')).toEqual({ months: letter?.appealMonths });
    expect(opened('amicable-appeal-implicit-refusal')).toEqual({ months: letter?.silenceMonths });
    expect(opened('court')).toEqual({ months: letter?.courtMonths });
  });
});
