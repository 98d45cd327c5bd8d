import { CASF_RULES } from './casf/articles';
import { CCH_RULES } from './cch/articles';
import { CIVIL_RULES } from './civil/articles';
import { R421_1 } from './cja/R421-1';
import { CSS_RULES } from './css/articles';
import { MAYOTTE_5 } from './mayotte-decret-2002-423/art-5';
import { MAYOTTE_5_1 } from './mayotte-decret-2002-423/art-5-1';
import { MAYOTTE_5_2 } from './mayotte-decret-2002-423/art-5-2';
import { MAYOTTE_5_3 } from './mayotte-decret-2002-423/art-5-3';
import { DECREE_2004_593 } from './mayotte-decret-2004-593/decret';
import { DECREE_2011_2101_5 } from './mayotte-decret-2011-2101/art-5';
import { MAYOTTE_12 } from './mayotte-ordonnance-2002-149/art-12';
import { MAYOTTE_13 } from './mayotte-ordonnance-2002-149/art-13';
import { L3252_3 } from './travail/L3252-3';
import { L3252_5 } from './travail/L3252-5';
import { R3252_2 } from './travail/R3252-2';
import { R3252_3 } from './travail/R3252-3';
import type { ArticleRule } from './rule';

/** Every article that has a rule, text by text. The order says nothing: no two rows of a table hold at once. */
export const RULES: readonly ArticleRule[] = [
  ...CASF_RULES,
  ...CCH_RULES,
  ...CIVIL_RULES,
  R421_1,
  ...CSS_RULES,
  MAYOTTE_5,
  MAYOTTE_5_1,
  MAYOTTE_5_2,
  MAYOTTE_5_3,
  DECREE_2004_593,
  DECREE_2011_2101_5,
  MAYOTTE_12,
  MAYOTTE_13,
  L3252_3,
  L3252_5,
  R3252_2,
  R3252_3,
];
