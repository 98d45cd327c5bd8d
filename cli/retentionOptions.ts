import { type Command, Option } from 'commander';
import type { RetentionAnswer, RetentionRefusal } from '../engine/retention/answer';
import { assessRetention } from '../engine/retention/assess';
import { assessAttachable, type AttachableAnswer } from '../engine/retention/assessAttachable';
import { assessHousehold, type HouseholdAnswer } from '../engine/retention/assessHousehold';
import type { AttachableOptions } from '../engine/retention/attachableCase';
import type { BackPayPolicy, RetentionOptions } from '../engine/retention/case';
import type { LawPack } from '../law/pack';
import type { AnyRetentionCase } from './retentionSchema';

/** The choices of every regime that the commands on retention answer. */
export type AnyRetentionOptions = RetentionOptions & AttachableOptions;

export type AnyRetentionOutcome =
  | RetentionAnswer
  | AttachableAnswer
  | HouseholdAnswer
  | RetentionRefusal;

/** The answer to a case, by the rules of its regime, or of those of its debts. */
export function assessAny(
  read: AnyRetentionCase,
  options: AnyRetentionOptions,
  pack: LawPack,
): AnyRetentionOutcome {
  switch (read.kind) {
    case 'scale':
      return assessRetention(read.facts, options, pack);
    case 'attachable':
      return assessAttachable(read.facts, options, pack);
    case 'household':
      return assessHousehold(read.parts, options, pack);
  }
}

/** Adds to a command the choices that the texts leave open. */
export function withRetentionOptions(command: Command): Command {
  return command
    .addOption(
      new Option('--slices <lecture>', 'lecture des tranches')
        .choices(['continuous', 'literal'])
        .default('continuous'),
    )
    .addOption(
      new Option('--rounding <règle>', 'arrondi final')
        .choices(['cent-down', 'cent-half-up', 'euro-down'])
        .default('cent-down'),
    )
    .option('--accept-reconstructed', 'calculer aussi avec les barèmes reconstitués', false)
    .addOption(
      new Option(
        '--mayotte-cap-base <base>',
        'base du plafond de 20 % (Mayotte, 2012 et 2013)',
      ).choices(['payable', 'benefits']),
    )
    .addOption(
      new Option(
        '--back-pay <choix>',
        'la retenue du mois se prend-elle aussi sur un rappel',
      ).choices(['none', 'within-ceiling']),
    )
    .addOption(
      new Option(
        '--pension-retention-2026 <choix>',
        'limite des retenues sur pension depuis 2026',
      ).choices(['attachable-fraction', 'refuse']),
    );
}

/** As commander reads them: the choices above are the only values. */
export type RetentionFlags = Pick<
  RetentionOptions,
  'slices' | 'rounding' | 'acceptReconstructed'
> & {
  readonly why?: boolean;
  readonly mayotteCapBase?: 'payable' | 'benefits';
  readonly backPay?: BackPayPolicy;
  readonly pensionRetention2026?: 'attachable-fraction' | 'refuse';
};

export const optionsOf = (given: RetentionFlags): AnyRetentionOptions => ({
  slices: given.slices,
  rounding: given.rounding,
  acceptReconstructed: given.acceptReconstructed,
  why: given.why ?? false,
  mayotteCapBase: given.mayotteCapBase ?? null,
  backPay: given.backPay ?? null,
  pensionRetention2026: given.pensionRetention2026 ?? null,
});
