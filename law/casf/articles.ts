import type { ArticleRule } from '../rule';
import { D262_94_2 } from './D262-94-2';
import { L262_45 } from './L262-45';
import { L262_46 } from './L262-46';
import { L542_6 } from './L542-6';
import { R262_88 } from './R262-88';
import { R262_89 } from './R262-89';
import { R262_91 } from './R262-91';
import { R262_92 } from './R262-92';
import { R262_92_1 } from './R262-92-1';
import { R262_94_1 } from './R262-94-1';
import { R542_6 } from './R542-6';

/** The articles of this text that have a rule, in the order of their numbers. */
export const CASF_RULES: readonly ArticleRule[] = [
  D262_94_2,
  L262_45,
  L262_46,
  L542_6,
  R262_88,
  R262_89,
  R262_91,
  R262_92,
  R262_92_1,
  R262_94_1,
  R542_6,
];
