import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fixedPortfolio } from './generate';

/** Writes the fixed portfolio again: `npx tsx samples/write.ts`. */
const lines = [...fixedPortfolio()].map((line) => `${JSON.stringify(line)}\n`);
writeFileSync(join(__dirname, 'portfolio.ndjson'), lines.join(''));
