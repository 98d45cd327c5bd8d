import { citationFault, placesCited } from '../../law/citation';

describe('a citation', () => {
  it.each([
    ['CSS R133-9-2 I 2° a', null, null],
    ['CSS R133-9-2 I 2° a', '2021-03-25', null],
    ['CSS R133-9-2 I 2° a', '2021-03-24', 'unknown-part'],
    ['CSS R133-9-2 I 2° e', null, 'unknown-part'],
    ['CSS R133-9-2 VI', null, 'unknown-part'],
    ['CSS R133-9-2', '2009-08-22', 'not-in-force'],
    ['CSS R133-9-2 al. 1 (10/09/2012)', '2021-03-24', null],
    ['CSS R133-9-2 al. 1 (10/09/2012)', '2021-03-25', 'not-in-force'],
    ['CSS R133-9-2 al. 3 (10/09/2012)', null, 'unknown-part'],
    ['CSS R133-9-2 (11/09/2012)', null, 'unknown-version'],
    ['CSS R133-9-22', null, 'unknown-article'],
    ['CCH L351-11', '2019-08-31', null],
    ['CCH L351-11', '2019-09-01', 'not-in-force'],
    ['CCH L351-11', '2008-12-18', 'not-read'],
    ['CASF R542-6 XXVIII bis', '2021-03-25', null],
    ['CASF R262-92-1, R542-6 XXVIII ter', null, 'unknown-part'],
    ['CPC 641, 642', '2026-01-01', null],
    ['CPC 641, 6420', null, 'unknown-article'],
    ['CSS R847-2 et R142-6', '2018-06-01', null],
    ['C. civ. 2240 à 2246', null, null],
    ['ordonnance 2002-149 art. 13 al. 11', '2012-01-01', null],
    ['ordonnance n° 2002-149, art. 13 al. 12', null, 'unknown-part'],
    ['décret 2002-423 art. 5 I c', '2013-12-31', 'not-read'],
    ['décret 2002-424 art. 5', null, 'unknown-article'],
    ['CSS R355-4, L355-2 ; décret n° 2025-1409', null, null],
    ['R133-9-2', null, 'unreadable'],
    ['CSS R133-9-2 second paragraph', null, 'unreadable'],
    ['', null, 'unreadable'],
    // A division is named from the outside in, and a part of one is not a part of the whole.
    ['CSS R133-9-2 2° a', null, 'unknown-part'],
    ['CSS R133-9-2 I a', null, 'unknown-part'],
    ['CSS R133-9-2 V 1°', null, 'unknown-part'],
    ['CSS R133-9-2 IV 2°', null, null],
    ['CSS R133-9-2 III 3°', null, null],
    ['CSS R133-9-2 III 4°', null, 'unknown-part'],
    ['CPCE L111-3 4° bis', null, null],
    ['CPCE L111-3 3° bis', null, 'unknown-part'],
    ['CASF R542-6 VIII 8°', '2021-03-25', null],
    // Its first version that holds after the day is no older one that was not read: all are listed.
    ['CSS L355-3', '1985-12-20', 'not-in-force'],
    ['CSS L355-3', '1985-12-21', null],
    // Of the texts not read in full, every part is taken to be there.
    ['code de la consommation', '2026-01-01', null],
    ['code de la consommation (27/07/1993)', null, null],
    ['décret 2002-423 art. 5 I', '2013-12-30', 'not-read'],
    ['CPC 642 al. 2', '2026-01-01', null],
    ['CPC 642 al. 3', '2026-01-01', 'unknown-part'],
    ['CPC 642 dernier alinéa', '2026-01-01', null],
    ['CPC 642 last al.', '2026-01-01', null],
    ['CPC 642 al. 0x', '2026-01-01', 'unreadable'],
    ['CSS R133-9-2 puis R142-6', '2021-03-25', null],
    ['CSS R133-9-2, puis R142-6', '2021-03-25', null],
    ['CSS L133-4-1 et suivants', null, null],
    ['CSS R133-9-2 et consorts', null, 'unreadable'],
    ['ordonnance n° 2002-149 du 07/02/2002, article 13', '2012-01-01', null],
    ['CSS R133-9-2 I 2°a', null, 'unreadable'],
    ['CSS R133-9-2 IIa', null, 'unreadable'],
    ['le CSS R133-9-2', null, 'unreadable'],
  ])('%s on %s: %s', (citation, date, kind) => {
    expect(citationFault(citation, date)?.kind ?? null).toBe(kind);
  });

  it('is told of as it was written', () => {
    expect(citationFault('CSS R133-9-2, R142-66', null)).toEqual({
      kind: 'unknown-article',
      citation: 'CSS R133-9-2, R142-66',
    });
  });

  it('is read from the outside in', () => {
    expect(placesCited('CSS D553-1 III, dernier alinéa ; CASF L262-46 al. 2')).toEqual([
      { article: 'CSS D553-1', divisions: ['III'], paragraph: null, version: null },
      { article: 'CASF L262-46', divisions: [], paragraph: 2, version: null },
    ]);
  });

  it('names an article, its parts, a paragraph and a version', () => {
    const place = (article: string, divisions: readonly string[] = []) => ({
      article,
      divisions,
      paragraph: null,
      version: null,
    });
    expect(placesCited('CSS R133-9-2 I 2° a (25/03/2021)')).toEqual([
      { ...place('CSS R133-9-2', ['I', '2°', 'a']), version: '2021-03-25' },
    ]);
    expect(placesCited('CASF R542-6 XXVIII bis al. 12')).toEqual([
      { ...place('CASF R542-6', ['XXVIII bis']), paragraph: 12 },
    ]);
    expect(placesCited('CPCE L111-3 4° bis, C. civ. 2240 à 2246 et suivants')).toEqual([
      place('CPCE L111-3', ['4° bis']),
      place('C. civ. 2240'),
      place('C. civ. 2246'),
    ]);
    expect(placesCited('ordonnance n° 2002-149 du 07/02/2002, art. 13 al. 11')).toEqual([
      { ...place('ordonnance 2002-149 art. 13'), paragraph: 11 },
    ]);
    expect(placesCited('décret n° 2002-423, article 5-2 I ; loi 2022-1616')).toEqual([
      place('décret 2002-423 art. 5-2', ['I']),
      place('loi 2022-1616'),
    ]);
    expect(placesCited('code de la consommation (01/07/2016)')).toEqual([
      { ...place('code de la consommation'), version: '2016-07-01' },
    ]);
    expect(placesCited('CSS R142-1-A III (la règle du jour)')).toEqual([
      place('CSS R142-1-A', ['III']),
    ]);
  });
});
