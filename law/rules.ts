import { CASF_RULES } from './casf/articles';
import { CCH_RULES } from './cch/articles';
import { CIVIL_RULES } from './civil/articles';
import { R421_1 } from './cja/R421-1';
import { R421_7 } from './cja/R421-7';
import { CPC_641 } from './cpc/641';
import { CPC_642 } from './cpc/642';
import { CPC_643 } from './cpc/643';
import { CPC_644 } from './cpc/644';
import { CSS_RULES } from './css/articles';
import { DECREE_2021_306_7 } from './decret-2021-306/art-7';
import { DECREE_2025_1409 } from './decret-2025-1409/decret';
import { LAW_2022_1616 } from './loi-2022-1616/loi';
import { MAYOTTE_5 } from './mayotte-decret-2002-423/art-5';
import { MAYOTTE_5_1 } from './mayotte-decret-2002-423/art-5-1';
import { MAYOTTE_5_2 } from './mayotte-decret-2002-423/art-5-2';
import { MAYOTTE_5_3 } from './mayotte-decret-2002-423/art-5-3';
import { DECREE_2004_593 } from './mayotte-decret-2004-593/decret';
import { DECREE_2011_2100_5 } from './mayotte-decret-2011-2100/art-5';
import { DECREE_2011_2101_5 } from './mayotte-decret-2011-2101/art-5';
import { MAYOTTE_12 } from './mayotte-ordonnance-2002-149/art-12';
import { MAYOTTE_13 } from './mayotte-ordonnance-2002-149/art-13';
import { ORDINANCE_2019_765_3 } from './ordonnance-2019-765/art-3';
import { L3252_3 } from './travail/L3252-3';
import { L3252_5 } from './travail/L3252-5';
import { R3252_2 } from './travail/R3252-2';
import { R3252_3 } from './travail/R3252-3';
import { ORDINANCE_2020_306 } from './urgence-2020/ordonnance-2020-306';
import { ORDINANCE_2020_312 } from './urgence-2020/ordonnance-2020-312';
import type { ArticleRule } from './rule';

/** Every article that has a rule, text by text. The order says nothing: no two rows of a table hold at once. */
export const RULES: readonly ArticleRule[] = [
  ...CASF_RULES,
  ...CCH_RULES,
  ...CIVIL_RULES,
  R421_1,
  R421_7,
  CPC_641,
  CPC_642,
  CPC_643,
  CPC_644,
  ...CSS_RULES,
  DECREE_2021_306_7,
  DECREE_2025_1409,
  LAW_2022_1616,
  MAYOTTE_5,
  MAYOTTE_5_1,
  MAYOTTE_5_2,
  MAYOTTE_5_3,
  DECREE_2004_593,
  DECREE_2011_2100_5,
  DECREE_2011_2101_5,
  MAYOTTE_12,
  MAYOTTE_13,
  ORDINANCE_2019_765_3,
  L3252_3,
  L3252_5,
  R3252_2,
  R3252_3,
  ORDINANCE_2020_306,
  ORDINANCE_2020_312,
];
