import type { AmountPeriod, Dated, RetentionScale } from '../../law/pack';
import { currentPack } from '../../law/packs';
import { days, table } from './markdown';

/** The dated amounts: which days each is known for, how well, and by which text. */
export function amountsSection(): string {
  return [
    `The figures are those of \`${currentPack.name}\` (\`law/params/\`). *Reconstructed* and *partly published* ones are used only when the office accepts them (\`acceptReconstructed\`); a day without a figure is refused.`,
    ...scales(),
    ...thresholds(),
    fraud(),
    ...ceilings(),
  ].join('\n\n');
}

const { parameters } = currentPack;

function scales(): readonly string[] {
  const { retentionScaleMetropole, retentionScaleMayotte } = parameters;
  return [
    scale('Scale of the retention, metropole', retentionScaleMetropole),
    scale('Scale of the retention, Mayotte', retentionScaleMayotte),
  ];
}

const scale = (heading: string, { article, periods }: RetentionScale): string =>
  block(heading, article, periods, (period) => {
    if (period.kind === 'cap') return `no scale: ${period.capPercent} % at most`;
    if (period.kind === 'missing') return 'not found';
    const slices = period.slices.map(
      ({ from, to, ratePercent }) => `${ratePercent} % ${from ?? ''}–${to ?? ''}`,
    );
    return `flat ${period.flat}; ${slices.join('; ')} (${period.currency})`;
  });

function thresholds(): readonly string[] {
  return parameters.abandonmentThresholds.scopes.map(({ scope, article, effect, periods }) =>
    block(
      `Given up below: ${scope} (${effect === 'duty' ? 'a duty' : 'allowed'})`,
      article,
      periods,
      (period) => {
        if (period.kind === 'amount') return `${period.amount} ${period.currency}`;
        return period.kind === 'missing'
          ? 'not found'
          : `${period.sharePercent} % of the monthly ceiling, rounded up to the euro`;
      },
    ),
  );
}

function fraud(): string {
  const { retentionIncrease, indemnity } = parameters.fraud;
  const increases = retentionIncrease.map((each) => [
    'on the monthly retention',
    each.regime,
    days(each.from, each.to),
    `${each.firstPercent} %, ${each.repeatPercent} % when repeated within ${each.repeatWindowYears} years`,
    `${each.article} (${each.source})`,
  ]);
  const indemnities = indemnity.map((each) => [
    'on the debt, once',
    each.regime,
    days(each.from, each.to),
    `${each.percent} %`,
    `${each.article} (${each.source})`,
  ]);
  const rows = [...increases, ...indemnities];
  return `#### Fraud\n\n${table(['what', 'regime', 'when', 'rate', 'text'], rows)}`;
}

function ceilings(): readonly string[] {
  const { monthlyCeiling, oldAgeCeilings, attachableFraction, rsaSingle, minimumPayment } =
    parameters;
  const euros = ({ amount, currency }: AmountPeriod): string => `${amount} ${currency ?? 'EUR'}`;
  return [
    block(
      'Monthly ceiling of social security',
      monthlyCeiling.article,
      monthlyCeiling.periods,
      euros,
    ),
    block(
      'Ceilings of means for old age, a year',
      oldAgeCeilings.article,
      oldAgeCeilings.periods,
      ({ single, couple }) => `${single} EUR alone, ${couple} EUR as a couple`,
    ),
    block(
      'Attachable fraction of wages',
      attachableFraction.article,
      attachableFraction.periods,
      ({ upperBounds, perDependant }) =>
        `slices up to ${upperBounds.join(', ')}; ${perDependant} more for each dependant`,
    ),
    block('RSA of one person, a month', rsaSingle.article, rsaSingle.periods, euros),
    ...minimumPayment.scopes.map(({ scope, article, periods }) =>
      block(`Not paid below: ${scope}`, article, periods, euros),
    ),
  ];
}

function block<Period extends Dated>(
  heading: string,
  article: string,
  periods: readonly Period[],
  figure: (period: Period) => string,
): string {
  const rows = periods.map((period) => [
    days(period.from, period.to),
    figure(period),
    period.status,
    period.source,
    period.note ?? '',
  ]);
  return `#### ${heading}\n\n${article}\n\n${table(['when', 'figure', 'status', 'source', 'note'], rows)}`;
}
