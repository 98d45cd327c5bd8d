import { join } from 'node:path';

/** What takes seconds to make is kept where packages keep such things; it may be removed, and goes with node_modules. */
export const PROJECT_CACHE = join(__dirname, '..', 'node_modules', '.cache', 'indu');
