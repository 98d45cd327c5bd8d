import type { ArticleRule } from '../rule';
import { C_CIV_1256 } from './1256';
import { C_CIV_1342_10 } from './1342-10';
import { C_CIV_2224 } from './2224';
import { C_CIV_2232 } from './2232';
import { C_CIV_2234 } from './2234';
import { C_CIV_2240 } from './2240';
import { C_CIV_2244 } from './2244';

/** The articles of this text that have a rule, in the order of their numbers. */
export const CIVIL_RULES: readonly ArticleRule[] = [
  C_CIV_1256,
  C_CIV_1342_10,
  C_CIV_2224,
  C_CIV_2232,
  C_CIV_2234,
  C_CIV_2240,
  C_CIV_2244,
];
