import type { Dated, LawPack } from './pack';

/**
 * The pack as it could be known on `date`: a value is known from the date of the text that set it, or, when that date
 * is not recorded, from its first day. It keeps its name: what is hidden is nothing new.
 */
export function packKnownOn(pack: LawPack, date: string): LawPack {
  const { parameters } = pack;
  const known = <Value extends Dated>(periods: readonly Value[]): readonly Value[] =>
    periods.filter((period) => (period.textDate ?? period.from) <= date);
  const inScopes = <Scope extends { readonly periods: readonly Dated[] }>(
    scopes: readonly Scope[],
  ): readonly Scope[] => scopes.map((scope) => ({ ...scope, periods: known(scope.periods) }));
  const of = <Parameter extends { readonly periods: readonly Dated[] }>(
    parameter: Parameter,
  ): Parameter => ({
    ...parameter,
    periods: known(parameter.periods),
  });
  return {
    name: pack.name,
    parameters: {
      retentionScaleMetropole: of(parameters.retentionScaleMetropole),
      retentionScaleMayotte: of(parameters.retentionScaleMayotte),
      monthlyCeiling: of(parameters.monthlyCeiling),
      abandonmentThresholds: {
        ...parameters.abandonmentThresholds,
        scopes: inScopes(parameters.abandonmentThresholds.scopes),
      },
      oldAgeCeilings: of(parameters.oldAgeCeilings),
      attachableFraction: of(parameters.attachableFraction),
      rsaSingle: of(parameters.rsaSingle),
      fraud: {
        ...parameters.fraud,
        retentionIncrease: known(parameters.fraud.retentionIncrease),
        indemnity: known(parameters.fraud.indemnity),
      },
      minimumPayment: {
        ...parameters.minimumPayment,
        scopes: inScopes(parameters.minimumPayment.scopes),
      },
    },
  };
}
