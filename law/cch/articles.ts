import type { ArticleRule } from '../rule';
import { D823_25 } from './D823-25';
import { L351_11 } from './L351-11';
import { CCH_L821_6 } from './L821-6';
import { CCH_L821_7 } from './L821-7';
import { L823_9 } from './L823-9';
import { L825_2 } from './L825-2';
import { L825_3 } from './L825-3';
import { R351_22 } from './R351-22';
import { R351_28_1 } from './R351-28-1';
import { R823_24 } from './R823-24';
import { R825_1 } from './R825-1';
import { R825_3 } from './R825-3';

/** The articles of this text that have a rule, in the order of their numbers. */
export const CCH_RULES: readonly ArticleRule[] = [
  D823_25,
  L351_11,
  CCH_L821_6,
  CCH_L821_7,
  L823_9,
  L825_2,
  L825_3,
  R351_22,
  R351_28_1,
  R823_24,
  R825_1,
  R825_3,
];
