import { type Cents, ZERO, cents } from '../money/cents';
import type { Amount } from '../lifecycle/types';

/** Sums of one year with one delegate (CSS D133-2-3 4° a, e, f, g). */
export interface DelegatingYear {
  readonly peer: string;
  /** Delegations agreed in the year, and what was owed when they were asked. */
  readonly agreed: number;
  readonly delegated: Amount;
  /** Claims still recovered by the other office at the end of the year, kept in our balance sheet (a). */
  readonly open: number;
  readonly inBalanceSheet: Amount;
  /** What left our receivable in the year because the other office recovered it (c, d). */
  readonly recovered: Amount;
  /** What the other office notified as recovered in the year on claims still open (e); null: not notified. */
  readonly notified: Amount | null;
  /** Since the beginning: recovered by the other office over what was delegated to it, in percent (f). */
  readonly recoveryRate: string | null;
}

/** Sums of one year for one delegating office (CSS D133-2-3 4° b, c, d, e, g). */
export interface DelegateYear {
  readonly peer: string;
  /** Delegations accepted in the year, and what they bore on (g). */
  readonly accepted: number;
  readonly acceptedAmount: Amount;
  /** Recovered in the year by retention, less what went back to debtors (g). */
  readonly recovered: Amount;
  /** Of which on claims still to be recovered at the end of the year: what is notified (e). */
  readonly recoveredOnOpen: Amount;
  /** Paid over in the year to the delegating office (c, d). */
  readonly paidOver: Amount;
  /** Standing in the third-party account at the end of the year (b). */
  readonly held: Amount;
}

export interface DelegationStatement {
  readonly office: string;
  readonly year: number;
  readonly delegating: readonly DelegatingYear[];
  readonly delegate: readonly DelegateYear[];
}

/** `part` of `whole` in percent, two digits, rounded down; null when there is no whole. */
export function percentOf(part: Cents, whole: Cents): string | null {
  if (whole <= ZERO) return null;
  const hundredths = cents((part * 10_000n) / whole);
  return `${hundredths / 100n}.${(hundredths % 100n).toString().padStart(2, '0')}`;
}

/** The statement and the two notes to the accounts as a document in French, in Markdown. */
export function statementText({ office, year, delegating, delegate }: DelegationStatement): string {
  return [
    `# Recouvrement délégué, exercice ${year}`,
    '',
    `Organisme : ${office}. Article D133-2-3 du code de la sécurité sociale, 4°.`,
    '',
    '## Annexe aux comptes : créances confiées à d’autres organismes (a, e, f, g)',
    '',
    ...(delegating.length === 0
      ? ['Aucune créance n’a été confiée.']
      : [
          '| organisme délégataire | délégations de l’exercice | montant confié | en cours au 31/12 | au bilan | recouvré et réglé | notifié en cours | taux de recouvrement |',
          '| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |',
          ...delegating.map(
            (row) =>
              `| ${row.peer} | ${row.agreed} | ${row.delegated} | ${row.open} | ${row.inBalanceSheet} | ${row.recovered} | ${row.notified ?? 'non notifié'} | ${row.recoveryRate === null ? 'sans objet' : `${row.recoveryRate} %`} |`,
          ),
          '',
          'Les créances confiées restent au bilan jusqu’à leur règlement ou leur apurement total.',
        ]),
    '',
    '## Annexe aux comptes : retenues faites pour d’autres organismes (b, e, g)',
    '',
    ...(delegate.length === 0
      ? ['Aucune retenue n’a été acceptée.']
      : [
          '| organisme délégant | délégations acceptées | montant accepté | recouvré | dont créances en cours | reversé | en compte de tiers au 31/12 |',
          '| --- | ---: | ---: | ---: | ---: | ---: | ---: |',
          ...delegate.map(
            (row) =>
              `| ${row.peer} | ${row.accepted} | ${row.acceptedAmount} | ${row.recovered} | ${row.recoveredOnOpen} | ${row.paidOver} | ${row.held} |`,
          ),
        ]),
    '',
  ].join('\n');
}
