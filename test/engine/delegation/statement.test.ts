import { type DelegationStatement, statementText } from '../../../engine/delegation/statement';

const NOTHING: DelegationStatement = { office: 'caf-01', year: 2024, delegating: [], delegate: [] };

const ENTRUSTED: DelegationStatement['delegating'][number] = {
  peer: 'cpam-01',
  agreed: 3,
  delegated: '900.00',
  open: 2,
  inBalanceSheet: '555.00',
  recovered: '345.00',
  notified: '120.00',
  recoveryRate: '38.33',
};

const rowsOf = (statement: DelegationStatement): readonly string[] =>
  statementText(statement)
    .split('\n')
    .filter((line) => line.startsWith('| ') && !line.startsWith('| ---'))
    .filter((line) => !line.startsWith('| organisme'));

describe('the statement of a year (CSS D133-2-3 4°)', () => {
  test('says of both sides that there is nothing', () => {
    const text = statementText(NOTHING);
    expect(text).toContain('Aucune créance n’a été confiée.');
    expect(text).toContain('Aucune retenue n’a été acceptée.');
    expect(rowsOf(NOTHING)).toEqual([]);
  });

  test('has a row for each delegate: figures not notified (e) and a rate of nothing (f) are said so', () => {
    const silent = { ...ENTRUSTED, peer: 'cpam-02', notified: null, recoveryRate: null };
    const statement = { ...NOTHING, delegating: [ENTRUSTED, silent] };
    expect(rowsOf(statement)).toEqual([
      '| cpam-01 | 3 | 900.00 | 2 | 555.00 | 345.00 | 120.00 | 38.33 % |',
      '| cpam-02 | 3 | 900.00 | 2 | 555.00 | 345.00 | non notifié | sans objet |',
    ]);
    expect(statementText(statement)).not.toContain('Aucune créance');
    expect(statementText(statement)).toContain('restent au bilan');
  });

  test('has a row for each delegating office, with what stands in the third-party account (b)', () => {
    const row = {
      peer: 'cpam-03',
      accepted: 1,
      acceptedAmount: '300.00',
      recovered: '120.00',
      recoveredOnOpen: '90.00',
      paidOver: '80.00',
      held: '40.00',
    };
    const statement = { ...NOTHING, delegate: [row] };
    expect(rowsOf(statement)).toEqual([
      '| cpam-03 | 1 | 300.00 | 120.00 | 90.00 | 80.00 | 40.00 |',
    ]);
    expect(statementText(statement)).not.toContain('Aucune retenue');
  });

  test('is a document with its title, its office and the article', () => {
    expect(statementText(NOTHING).split('\n').slice(0, 3)).toEqual([
      '# Recouvrement délégué, exercice 2024',
      '',
      'Organisme : caf-01. Article D133-2-3 du code de la sécurité sociale, 4°.',
    ]);
  });
});
