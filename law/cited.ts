import { CASF_CITED } from './casf/cited';
import { CCH_CITED } from './cch/cited';
import { CIVIL_CITED } from './civil/cited';
import { CONSUMER_CITED } from './consommation/cited';
import { CRPA_CITED } from './crpa/cited';
import { CSS_CITED } from './css/cited';
import { DECREE_2021_306_CITED } from './decret-2021-306/cited';
import { ORDINANCE_2002_149_CITED } from './mayotte-ordonnance-2002-149/cited';
import { ORDINANCE_2019_765_CITED } from './ordonnance-2019-765/cited';
import type { CitedArticle } from './rule';

/** Every article that is named without a rule of its own, and why. */
export const CITED: readonly CitedArticle[] = [
  ...CASF_CITED,
  ...CCH_CITED,
  ...CIVIL_CITED,
  ...CONSUMER_CITED,
  ...CRPA_CITED,
  ...CSS_CITED,
  ...DECREE_2021_306_CITED,
  ...ORDINANCE_2002_149_CITED,
  ...ORDINANCE_2019_765_CITED,
];
