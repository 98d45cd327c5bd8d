import type { RegimeCode } from '../pack';
import { type Article, type Citation, D553_1 } from './articles';

/** Since when, and by which text, the debts of a regime are retained on the scale of D553-1 and in the same retention. */
export type ScaleRegime = { readonly from: string; readonly authority: Citation };

const D262_94_2: Article = {
  name: 'CASF D262-94-2',
  versions: [{ from: '2011-01-27' }, { from: '2019-04-05' }],
};

const D847_1: Article = {
  name: 'CSS D847-1',
  versions: [
    { from: '2016-01-01', id: 'LEGIARTI000031674336' },
    { from: '2019-04-05', id: 'LEGIARTI000038338689' },
  ],
};

const D821_11: Article = {
  name: 'CSS D821-11',
  versions: [
    { from: '2009-07-23', id: 'LEGIARTI000020882733' },
    { from: '2019-04-05', id: 'LEGIARTI000038338706' },
  ],
};

const R823_24: Article = { name: 'CCH R823-24', versions: [{ from: '2019-09-01' }] };

/** Regimes of metropolitan France on the family scale; the others have rules of their own. */
export const SCALE_REGIMES: Readonly<Partial<Record<RegimeCode, ScaleRegime>>> = {
  family: { from: '1999-05-12', authority: { article: D553_1 } },
  rsa: { from: '2011-01-27', authority: { article: D262_94_2 } },
  'activity-bonus': { from: '2016-01-01', authority: { article: D847_1 } },
  disability: { from: '2009-07-23', authority: { article: D821_11 } },
  housing: { from: '2019-09-01', authority: { article: R823_24 } },
};
