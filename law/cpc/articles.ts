import type { ArticleRule } from '../rule';
import { CPC_641 } from './641';
import { CPC_642 } from './642';
import { CPC_643 } from './643';
import { CPC_644 } from './644';

/** The articles of this text that have a rule, in the order of their numbers. */
export const CPC_RULES: readonly ArticleRule[] = [CPC_641, CPC_642, CPC_643, CPC_644];
