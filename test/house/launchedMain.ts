// What the launcher is tried on: `echo` copies its input in capitals and ends with status 7; `wait` says who it
// is, and ends with status 5 when it is asked to stop.
import { createInterface } from 'node:readline';

const [mode = '', ...rest] = process.argv.slice(2);

if (mode === 'wait') {
  process.on('SIGTERM', () => process.exit(5));
  setInterval(() => {}, 60_000);
  process.stdout.write(`${process.pid}\n`);
} else {
  process.stdout.write(`${JSON.stringify({ rest, folder: process.cwd() })}\n`);
  createInterface({ input: process.stdin }).on('line', (line) => {
    process.stdout.write(`${line.toUpperCase()}\n`);
  });
  process.exitCode = 7;
}
