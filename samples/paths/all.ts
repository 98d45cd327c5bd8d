import { ENFORCEMENT_PATHS } from './enforcement';
import type { Path } from './path';
import { PATHS_2012 } from './procedure2012';
import { PATHS_2021 } from './procedure2021';
import { REGIME_PATHS } from './regimes';
import { SHARED_PATHS } from './shared';

const ALL = {
  ...SHARED_PATHS,
  ...ENFORCEMENT_PATHS,
  ...PATHS_2012,
  ...PATHS_2021,
  ...REGIME_PATHS,
};

export type PathName = keyof typeof ALL;

/** Every way through the lifecycle that the sample shows, by name. */
export const PATHS: Readonly<Record<PathName, Path>> = ALL;

export const isPathName = (text: string): text is PathName => Object.hasOwn(PATHS, text);

export const PATH_NAMES: readonly PathName[] = Object.keys(PATHS).filter(isPathName);
