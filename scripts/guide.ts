// npm run guide: writes docs/guide.md from the tables of law/ and engine/ and from the tests.
import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { guideText } from './guide/guide';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
writeFileSync(join(root, 'docs', 'guide.md'), guideText(root));
