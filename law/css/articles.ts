import type { ArticleRule } from '../rule';
import { D133_2 } from './D133-2';
import { D133_2_1 } from './D133-2-1';
import { D133_2_2 } from './D133-2-2';
import { D133_2_3 } from './D133-2-3';
import { D553_1 } from './D553-1';
import { D553_2 } from './D553-2';
import { D553_4 } from './D553-4';
import { D553_5 } from './D553-5';
import { D821_7 } from './D821-7';
import { D821_11 } from './D821-11';
import { D847_1 } from './D847-1';
import { D847_2 } from './D847-2';
import { L133_3 } from './L133-3';
import { L133_4_1 } from './L133-4-1';
import { L133_4_6 } from './L133-4-6';
import { L161_1_5 } from './L161-1-5';
import { L168_13 } from './L168-13';
import { L256_4 } from './L256-4';
import { L355_2 } from './L355-2';
import { L355_3 } from './L355-3';
import { L553_1 } from './L553-1';
import { L553_2 } from './L553-2';
import { L553_4 } from './L553-4';
import { L815_10 } from './L815-10';
import { L815_11 } from './L815-11';
import { L821_5 } from './L821-5';
import { L821_5_1 } from './L821-5-1';
import { L845_3 } from './L845-3';
import { L845_4 } from './L845-4';
import { R133_3 } from './R133-3';
import { R133_9_2 } from './R133-9-2';
import { R142_1 } from './R142-1';
import { R142_1_A } from './R142-1-A';
import { R142_6 } from './R142-6';
import { R142_18 } from './R142-18';
import { R355_4 } from './R355-4';
import { R815_42 } from './R815-42';
import { R815_43 } from './R815-43';
import { R815_44 } from './R815-44';
import { R847_1_1 } from './R847-1-1';
import { R847_2 } from './R847-2';

/** The articles of this text that have a rule, in the order of their numbers. */
export const CSS_RULES: readonly ArticleRule[] = [
  D133_2,
  D133_2_1,
  D133_2_2,
  D133_2_3,
  D553_1,
  D553_2,
  D553_4,
  D553_5,
  D821_7,
  D821_11,
  D847_1,
  D847_2,
  L133_3,
  L133_4_1,
  L133_4_6,
  L161_1_5,
  L168_13,
  L256_4,
  L355_2,
  L355_3,
  L553_1,
  L553_2,
  L553_4,
  L815_10,
  L815_11,
  L821_5,
  L821_5_1,
  L845_3,
  L845_4,
  R133_3,
  R133_9_2,
  R142_1,
  R142_1_A,
  R142_6,
  R142_18,
  R355_4,
  R815_42,
  R815_43,
  R815_44,
  R847_1_1,
  R847_2,
];
