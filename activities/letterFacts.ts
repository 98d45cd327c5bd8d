import { addMonths, compareDates, monthOf, type CivilDate } from '../engine/calendar/civil';
import { enforcementOf, hasPriorAppeal } from '../engine/remedies/matrix';
import { claimedBy, claimedLines } from '../engine/lifecycle/lines';
import type { LetterKind } from '../engine/lifecycle/types';
import { addCents, cents, centsOf, formatCents, sumCents } from '../engine/money/cents';
import { packNamed } from '../law/packs';
import { delegatedRetention } from './delegatedRetention';
import type { Ledger } from '../ledger/ledger';
import type { LoadedDebt } from '../ledger/types';
import { composeLetter } from '../letters/compose';
import type { ClaimFacts, NotAcquired } from '../letters/facts';
import type { Letter } from '../letters/letter';
import { motiveOfCause } from '../letters/motive';
import { PRIOR_APPEAL_NOTICE } from '../letters/statutes';
import type { DispatchLetter } from './contract';
import { informOf } from './informed';
import { factOf, procedureOf, receptionOf, remedyPlaces } from './letterPlaces';

/** Gathers what a letter must state from the record, and composes it. Throws `LetterRefused` when something is missing. */
export async function letterFor(
  ledger: Ledger,
  loaded: LoadedDebt,
  input: DispatchLetter,
): Promise<Letter> {
  const delegation = await ledger.delegations.ofDebt(loaded.debt.id);
  if (delegation?.role === 'delegate') {
    const facts = await delegatedRetention(ledger, loaded, input, delegation);
    return composeLetter('first-retention', facts);
  }
  switch (input.letter) {
    case 'notification':
      return composeLetter('notification', {
        ...claimOf(loaded, input),
        claimed: loaded.balance,
        ...mayotteDelay(loaded),
        ...notAcquiredOf(loaded),
        ...remittedOf(loaded),
      });
    case 'rectification-refusal':
      return composeLetter('rectification-refusal', refusalOf(loaded, input));
    case 'observations-rejection':
      return composeLetter('observations-rejection', rejectionOf(loaded, input));
    case 'demand':
      return composeLetter('demand', demandOf(loaded, input));
    case 'contrainte':
      return composeLetter('contrainte', contrainteOf(loaded, input));
    case 'first-retention':
      return composeLetter('first-retention', await firstRetentionOf(ledger, loaded, input));
  }
}

/** The capacity in which each letter is signed (office configuration); the contrainte is the director's. */
function signatoryOf({ office }: LoadedDebt, letter: LetterKind): string {
  const { notification, demand, contrainte } = office.signatories;
  if (letter === 'contrainte') return contrainte;
  return letter === 'demand' ? demand : notification;
}

function claimOf(loaded: LoadedDebt, { on, letter }: DispatchLetter): ClaimFacts {
  const { debt, office } = loaded;
  const { regime } = debt;
  const procedure = procedureOf(loaded, on, letter);
  const ctx = { debt, office, pack: packNamed(loaded.pack) };
  const lines = claimedLines(ctx, loaded.facts, on).map(({ period, paidOn, amount }) => ({
    period,
    paidOn,
    amount,
  }));
  return {
    ...indemnityOf(claimedBy(ctx, loaded.facts, on), lines),
    procedure,
    regime,
    on,
    debt: debt.id,
    debtor: debt.debtor,
    creditor: { name: office.name, address: office.address },
    author: { capacity: signatoryOf(loaded, letter) },
    benefit: debt.benefit,
    motive: debt.motive ?? motiveOfCause(debt.cause, { regime, procedure, on }),
    lines,
    evidence: debt.evidence ?? evidenceOf(debt.cause),
    ...remedyPlaces(loaded, procedure, on),
    remission: debt.falseDeclaration || isFraud(loaded) ? 'excluded-by-fraud' : 'open',
  };
}

/**
 * On what a debt rests that does not say it. What a third party told may have been obtained under the right of
 * communication, and must then be disclosed (CSS L114-21): nothing is supposed of it, and the letter is refused.
 */
function evidenceOf(cause: LoadedDebt['debt']['cause']): ClaimFacts['evidence'] {
  if (cause === 'third-party') return [];
  return [{ obtained: cause === 'debtor' ? 'declared-by-debtor' : 'held-by-organism' }];
}

/** What is claimed beyond the payments themselves is the indemnity for fraud. */
function indemnityOf(
  claimed: string,
  lines: readonly { readonly amount: string }[],
): { readonly indemnity?: string } {
  const beyond = centsOf(claimed) - sumCents(lines.map(({ amount }) => centsOf(amount)));
  return beyond > 0n ? { indemnity: formatCents(cents(beyond)) } : {};
}

function isFraud({ debt, facts }: LoadedDebt): boolean {
  const last = facts.findLast(({ kind }) => kind === 'fraud-found' || kind === 'fraud-lifted');
  return last === undefined
    ? debt.fraud !== undefined && debt.fraud !== null
    : last.kind === 'fraud-found';
}

/** What the commission of L355-3 remitted before the notification. */
function remittedOf({ facts }: LoadedDebt): { readonly remittedByCommittee?: string } {
  const decided = factOf(facts, 'committee-decided');
  return decided?.outcome === 'partly' && decided.amount !== undefined
    ? { remittedByCommittee: decided.amount }
    : {};
}

/** Why arrears of the ASPA are not kept: what the debt says, and a fraud in force. */
function notAcquiredOf(loaded: LoadedDebt): { readonly notAcquired?: readonly NotAcquired[] } {
  if (loaded.debt.regime !== 'aspa') return {};
  return {
    notAcquired: [
      ...(isFraud(loaded) ? (['fraud'] as const) : []),
      ...(loaded.debt.undeclared ?? []),
    ],
  };
}

function mayotteDelay({ office }: LoadedDebt): { readonly paymentDelayMonths?: number } {
  const months = office.policies.mayottePaymentDelayMonths;
  return months === undefined ? {} : { paymentDelayMonths: months };
}

function refusalOf(loaded: LoadedDebt, input: DispatchLetter) {
  const claim = claimOf(loaded, input);
  const refused =
    factOf(loaded.facts, 'rectification-refusal-decided') ??
    factOf(loaded.facts, 'rectification-refused');
  const requestedOn = factOf(loaded.facts, 'rectification-requested')?.on ?? input.on;
  const extent = refused?.extent ?? 'wholly';
  const inMonth = compareDates(input.on, addMonths(requestedOn, 1)) <= 0;
  return {
    ...claim,
    requestedOn,
    extent,
    refusal: {
      facts: refused?.motive ?? REFUSAL_MOTIVES[extent],
      law: [refusalText(claim)],
    },
    previouslyClaimed: formatCents(sumCents(claim.lines.map(({ amount }) => centsOf(amount)))),
    claimed: loaded.balance,
    decided: inMonth ? ('within-the-month' as const) : ('after-the-month' as const),
  };
}

const refusalText = ({ procedure, regime }: ClaimFacts): string =>
  procedure === 'prior-appeal' && hasPriorAppeal(regime)
    ? `${PRIOR_APPEAL_NOTICE[regime]} III`
    : 'CSS R133-9-2 III';

/** When the officer gave no reason of their own: what the decision itself says. */
const REFUSAL_MOTIVES = {
  wholly: 'Les informations examinées à votre demande ne modifient pas le montant de l’indu.',
  partly:
    'Les informations examinées à votre demande ne modifient le montant de l’indu que pour une partie.',
} as const;

function rejectionOf(loaded: LoadedDebt, input: DispatchLetter) {
  const claim = claimOf(loaded, input);
  const made = factOf(loaded.facts, 'observations-made');
  const rejected = factOf(loaded.facts, 'observations-rejected');
  return {
    ...claim,
    observations: { on: made?.on ?? input.on, form: made?.form ?? ('written' as const) },
    rejection: {
      facts: rejected?.motive ?? '',
      law: [claim.procedure === 'mayotte' ? 'décret 2002-423 art. 5-2' : 'CSS R133-9-2'],
    },
    claimed: loaded.balance,
  };
}

function demandOf(loaded: LoadedDebt, input: DispatchLetter) {
  const rejected = factOf(loaded.facts, 'observations-rejected');
  return {
    ...claimOf(loaded, input),
    claimed: loaded.balance,
    notifiedOn: receptionOf(loaded.facts) ?? loaded.debt.establishedOn,
    enforcement: enforcementOf(loaded.debt),
    observationsRejected:
      rejected === undefined ? null : { on: rejected.on, motive: rejected.motive ?? '' },
  };
}

function contrainteOf(loaded: LoadedDebt, input: DispatchLetter) {
  const received =
    factOf(loaded.facts, 'demand-received') ??
    factOf(loaded.facts, 'demand-unclaimed') ??
    factOf(loaded.facts, 'demand-refused');
  const sent = factOf(loaded.facts, 'demand-sent');
  return {
    ...claimOf(loaded, input),
    reference: `${loaded.debt.id}-${input.on}`,
    claimed: loaded.balance,
    demand: {
      on: sent?.on ?? received?.on ?? input.on,
      receivedOn: received?.on ?? input.on,
      // Without a recorded amount the contrainte cannot be compared with its demand, and is refused.
      amount: sent?.amount ?? '0.00',
    },
    signedBy: factOf(loaded.facts, 'contrainte-signed')?.by ?? '',
    residence: loaded.debt.residence === 'abroad' ? ('abroad' as const) : ('france' as const),
  };
}

async function firstRetentionOf(ledger: Ledger, loaded: LoadedDebt, input: DispatchLetter) {
  const executed = loaded.facts.find((fact) => fact.kind === 'retention-executed');
  const month = executed?.kind === 'retention-executed' ? executed.month : monthOf(input.on);
  const found = await ledger.showMonth(loaded.debt.id, month);
  const { lines: _lines, motive: _motive, evidence: _evidence, ...common } = claimOf(loaded, input);
  return {
    ...common,
    month: monthOf(`${month}-01` as CivilDate),
    retention: found?.retention ?? '0.00',
    fromThisDebt: found?.fromThisDebt ?? '0.00',
    outstanding: formatCents(
      addCents(centsOf(loaded.balance), centsOf(found?.fromThisDebt ?? '0.00')),
    ),
    inform: informOf(found?.answer),
    delegatedBy: null,
  };
}
