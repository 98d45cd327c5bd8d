// Stands between the project and the Temporal server that it started: the server must not outlive the
// process that asked for it, even when that process is killed without a chance to say so. Plain Node.
//
// node watchdog.mjs <folder> <executable> [argument…]; talks to its parent over the IPC channel, and stays
// until the parent lets go of it, so that the parent can still read the log of a server that failed.
import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';

const PATIENCE_MS = 4_000;

const [folder, executable, ...args] = process.argv.slice(2);
const server = spawn(executable, args, { stdio: ['ignore', 'inherit', 'inherit'] });
let serverEnded = false;
let released = false;

server.on('spawn', () => tell({ kind: 'started', pid: server.pid }));
server.on('error', (error) => {
  tell({ kind: 'failed', message: error.message });
  serverEnded = true;
  leaveIfDone();
});
server.on('exit', () => {
  tell({ kind: 'ended' });
  serverEnded = true;
  leaveIfDone();
});

// The channel closes when the parent ends in whatever way, or when it lets go on purpose.
process.on('disconnect', release);
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, release);

function release() {
  if (released) return;
  released = true;
  server.kill('SIGTERM');
  setTimeout(() => server.kill('SIGKILL'), PATIENCE_MS).unref();
  leaveIfDone();
}

/** The generated files go with the server. */
function leaveIfDone() {
  if (!released || !serverEnded) return;
  rmSync(folder, { recursive: true, force: true });
  process.exit();
}

function tell(message) {
  if (process.connected) process.send(message, () => {});
}
