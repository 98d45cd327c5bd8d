import { CIVIL_CODE_2008, FRAUD_YEARS } from '../../law/civil/2224';
import { BACKSTOP_YEARS, EXEMPT_FROM_BACKSTOP } from '../../law/civil/2232';
import { RECORDED_DELIVERY_FROM } from '../../law/css/L133-4-6';
import { L553_1_FRAUD_FROM } from '../../law/css/L553-1';
import { addYears, type CivilDate, maxDate, minDate } from '../calendar/civil';
import type { Delay, Undetermined } from './answer';
import type { DeadlineCase, Fact, FactKind, FactOf } from './case';
import { crossesEmergency, EMERGENCY_AUTHORITY } from './course';
import { type TimeBarRule, timeBarRuleOf } from './time-bar-rules';
import type { Interrupted, PolicyUsed, TimeBarWhy } from './why';
import type { Regime } from '../../law/terms';

export interface TimeBars {
  readonly delays: readonly Delay[];
  readonly undetermined: readonly Undetermined[];
}

/**
 * The time-bar of each payment. It is counted in days and its last day does not move (C. civ. 2228,
 * 2229); what interrupts it starts a full period again (2231), only while it still runs: a line once
 * barred stays barred. Twenty years after the payment it is over (2232), unless an act of execution came (2232 al. 2).
 */
export function timeBars(input: DeadlineCase, facts: readonly Fact[]): TimeBars {
  const delays: Delay[] = [];
  const undetermined: Undetermined[] = [];
  for (const paid of facts) {
    if (paid.kind !== 'benefit-paid') continue;
    const spells = spellsOf(input, paid, facts);
    delays.push(...spells.delays);
    undetermined.push(...spells.undetermined);
  }
  return { delays, undetermined };
}

function spellsOf(
  input: DeadlineCase,
  paid: FactOf<'benefit-paid'>,
  facts: readonly Fact[],
): TimeBars {
  const rule = timeBarRuleOf(input.regime, input.territory, paid.on);
  if (rule === null) return { delays: [], undetermined: [noText(input, paid)] };
  const start = startOf(rule, paid, facts);
  if (start === null) return { delays: [], undetermined: [noFraudText(rule, paid)] };
  const line = new Line(paid, start);
  const open: Undetermined[] = [];
  const notes: Undetermined[] = [];
  for (const fact of facts) {
    const kind = interruption(input, rule, fact, paid);
    if (kind === 'ask') {
      if (line.runsOn(fact.on)) open.push(letterPolicy(paid));
    } else if (kind === 'unsettled') {
      if (line.runsOn(fact.on)) notes.push(unsettledLetter(rule, paid));
    } else if (kind !== null) line.interrupt(fact, kind);
  }
  if (open.length > 0) return { delays: [], undetermined: open.slice(0, 1) };
  const crossed = line.delays.some((each) => crossesEmergency(each.opens, line.endOf(each)));
  if (crossed) notes.push(emergency(paid));
  return { delays: line.delays, undetermined: notes };
}

interface Start {
  readonly by: TimeBarWhy['opensBy'];
  readonly opens: CivilDate;
  readonly years: number;
  readonly authority: string;
}

/** Without fraud the payment starts the two years; with it, its discovery starts five. Null: no text. */
function startOf(
  rule: TimeBarRule,
  paid: FactOf<'benefit-paid'>,
  facts: readonly Fact[],
): Start | null {
  const found = facts.find((fact) => fact.kind === 'fraud-found' && concerns(fact.line, paid));
  if (found === undefined) {
    const by = { fact: paid.kind, on: paid.on };
    return { by, opens: paid.on, years: rule.years, authority: rule.authority };
  }
  const opens = maxDate(found.on, paid.on);
  const covered = rule.fraudFrom === null || paid.on >= rule.fraudFrom;
  if (!covered || opens < CIVIL_CODE_2008) return null;
  const ownText = rule.authority.includes('L553-1') && opens >= L553_1_FRAUD_FROM;
  return {
    by: { fact: found.kind, on: found.on },
    opens,
    years: FRAUD_YEARS,
    authority: ownText ? `${rule.authority} al. 2` : 'C. civ. 2224',
  };
}

const concerns = (line: string | undefined, paid: FactOf<'benefit-paid'>): boolean =>
  line === undefined || line === paid.line;

type Interruption = {
  /** The new period starts on that day; null while the impossibility lasts. */
  readonly from: CivilDate | null;
  readonly authority: string;
  readonly policy?: PolicyUsed;
};

/**
 * What this fact does to the time-bar. `ask`: the office has not said whether an ordinary letter counts; `unsettled`:
 * nor whether any letter does for housing aid, whose text names the causes of the civil code alone.
 */
function interruption(
  input: DeadlineCase,
  rule: TimeBarRule,
  fact: Fact,
  paid: FactOf<'benefit-paid'>,
): Interruption | 'ask' | 'unsettled' | null {
  if ('line' in fact && !concerns(fact.line, paid)) return null;
  switch (fact.kind) {
    case 'recorded-delivery-sent':
      if (fact.on < RECORDED_DELIVERY_FROM) return null;
      return settled(input, rule, at(fact, rule.letter ?? 'CSS L133-4-6'));
    case 'debt-acknowledged':
      return at(fact, 'C. civ. 2240');
    case 'enforcement-act':
      return at(fact, 'C. civ. 2244');
    case 'recovery-impossible':
      return rule.impossibility === null || fact.on < RECORDED_DELIVERY_FROM
        ? null
        : { from: fact.until ?? null, authority: rule.impossibility };
    case 'notification-received':
    case 'demand-received':
      if (fact.by !== 'ordinary-letter') return null;
      if (input.policies.ordinaryLetterInterrupts === undefined) return 'ask';
      if (input.policies.ordinaryLetterInterrupts === 'no') return null;
      return settled(input, rule, {
        ...at(fact, 'CSS L133-4-6'),
        policy: { name: 'ordinaryLetterInterrupts', value: 'yes' },
      });
    default:
      return null;
  }
}

/** A letter interrupts where the text of the time-bar adds it to the causes of the civil code, or the office says so. */
function settled(
  { policies }: DeadlineCase,
  rule: TimeBarRule,
  letter: Interruption,
): Interruption | 'unsettled' | null {
  if (rule.letter !== null) return letter;
  const choice = policies.housingLetterInterrupts;
  if (choice === undefined) return 'unsettled';
  return choice === 'no'
    ? null
    : { ...letter, policy: { name: 'housingLetterInterrupts', value: choice } };
}

const at = (fact: Fact, authority: string): Interruption => ({ from: fact.on, authority });

/** The successive periods of one line. */
class Line {
  readonly delays: (Delay & { endedBy: FactKind | null })[] = [];
  private readonly endedOn = new Map<Delay, CivilDate>();
  private readonly interruptions: Interrupted[] = [];
  private readonly backstop: CivilDate;

  constructor(
    private readonly paid: FactOf<'benefit-paid'>,
    private readonly start: Start,
  ) {
    this.backstop = addYears(paid.on, BACKSTOP_YEARS);
    this.push(start.opens, start.authority, start.by);
  }

  /** Not before it began, not after its last day, not once suspended without an end. */
  runsOn(on: CivilDate): boolean {
    const last = this.delays.at(-1);
    return last !== undefined && last.endedBy === null && on >= last.opens && on <= last.expires;
  }

  interrupt(fact: Fact, { from, authority, policy }: Interruption): void {
    const last = this.delays.at(-1);
    if (last === undefined || !this.runsOn(fact.on)) return;
    last.endedBy = fact.kind;
    this.endedOn.set(last, fact.on);
    if (from === null) return;
    const own = authority.startsWith(this.start.authority);
    const by = { fact: fact.kind, on: fact.on };
    const because = policy === undefined ? {} : { policy };
    this.interruptions.push({ ...by, from, authority, ...because });
    this.push(from, own ? authority : `${this.start.authority} et ${authority}`, by);
  }

  endOf(delay: Delay): CivilDate {
    return this.endedOn.get(delay) ?? delay.expires;
  }

  /** No period is carried beyond the twenty years, but none that an act of execution carried there is cut either. */
  private limit(): CivilDate {
    const last = this.delays.at(-1);
    return last === undefined ? this.backstop : maxDate(this.backstop, last.expires);
  }

  private push(opens: CivilDate, authority: string, opensBy: TimeBarWhy['opensBy']): void {
    const { years } = this.start;
    const counted = addYears(opens, years);
    const expires = EXEMPT_FROM_BACKSTOP.includes(opensBy.fact)
      ? counted
      : minDate(counted, this.limit());
    const capped = expires !== counted;
    this.delays.push({
      name: 'time-bar',
      line: this.paid.line,
      opens,
      expires,
      rolled: false,
      endedBy: null,
      authority: capped ? `${authority} et C. civ. 2232` : authority,
      why: {
        opensBy,
        payment: { line: this.paid.line, on: this.paid.on },
        years,
        counted,
        cappedTo: capped ? expires : null,
        interruptions: [...this.interruptions],
        authority: [
          ...new Set([
            this.start.authority,
            ...this.interruptions.map((each) => each.authority),
            ...(capped ? ['C. civ. 2232'] : []),
          ]),
        ],
      },
    });
  }
}

const undeterminedLaw = (
  paid: FactOf<'benefit-paid'>,
  message: string,
  authority: readonly string[],
): Undetermined => ({
  code: 'undetermined-law',
  delay: 'time-bar',
  line: paid.line,
  message,
  authority,
});

const noText = ({ regime, territory }: DeadlineCase, paid: FactOf<'benefit-paid'>): Undetermined =>
  undeterminedLaw(
    paid,
    'Aucun texte connu ne fixe la prescription de ce versement : un juriste doit trancher.',
    territory === 'mayotte' ? ['ordonnance 2002-149 art. 12'] : (NEAREST_TEXT[regime] ?? []),
  );

/** The texts that were read for the time-bar of these payments and that do not give it. */
const NEAREST_TEXT: Partial<Record<Regime, readonly string[]>> = {
  health: ['CSS L133-4-1'],
  rsa: ['CASF L262-45'],
  'activity-bonus': ['CSS L845-4'],
};

const noFraudText = (rule: TimeBarRule, paid: FactOf<'benefit-paid'>): Undetermined =>
  undeterminedLaw(
    paid,
    'Le texte de la date du versement ne prévoit pas d’exception pour la fraude : un juriste doit trancher.',
    [rule.authority, 'C. civ. 2224'],
  );

const emergency = (paid: FactOf<'benefit-paid'>): Undetermined =>
  undeterminedLaw(
    paid,
    'Cette prescription traverse la période du 12/03 au 30/06/2020 : les textes d’urgence, qui ne sont pas connus ici, ont pu la reporter ; la date donnée est au plus tôt.',
    EMERGENCY_AUTHORITY,
  );

const unsettledLetter = (rule: TimeBarRule, paid: FactOf<'benefit-paid'>): Undetermined => ({
  code: 'policy-missing',
  delay: 'time-bar',
  line: paid.line,
  policy: 'housingLetterInterrupts',
  message:
    'L’organisme doit dire si une lettre interrompt une prescription dont le texte ne nomme que les causes du code civil : politique housingLetterInterrupts ; la date donnée est au plus tôt.',
  authority: [rule.authority, 'CSS L133-4-6'],
});

const letterPolicy = (paid: FactOf<'benefit-paid'>): Undetermined => ({
  code: 'policy-missing',
  delay: 'time-bar',
  line: paid.line,
  policy: 'ordinaryLetterInterrupts',
  message:
    'L’organisme doit dire si une lettre ordinaire reçue interrompt la prescription : politique ordinaryLetterInterrupts.',
  authority: ['CSS L133-4-6'],
});
