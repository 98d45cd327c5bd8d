// Stands between the project and the Temporal server that it started: the server must not outlive the
// process that asked for it, even when that process is killed without a chance to say so. Plain Node.
//
// node guard.mjs <folder> <executable> [argument…]; talks to its parent over the IPC channel.
import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';

const PATIENCE_MS = 4_000;

const [folder, executable, ...args] = process.argv.slice(2);
const server = spawn(executable, args, { stdio: ['ignore', 'inherit', 'inherit'] });
let ending = false;

server.on('spawn', () => tell({ kind: 'started', pid: server.pid }));
server.on('error', (error) => {
  tell({ kind: 'failed', message: error.message });
  finish(1);
});
server.on('exit', (code, signal) => {
  tell({ kind: 'ended', code, signal });
  finish(code ?? 1);
});

// The channel closes when the parent ends in whatever way, or when it lets go on purpose.
process.on('disconnect', end);
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, end);

function end() {
  if (ending) return;
  ending = true;
  server.kill('SIGTERM');
  setTimeout(() => server.kill('SIGKILL'), PATIENCE_MS).unref();
}

function tell(message) {
  if (process.connected) process.send(message, () => {});
}

/** The generated files go with the server, unless its parent still wants to read the log. */
function finish(code) {
  if (ending || !process.connected) rmSync(folder, { recursive: true, force: true });
  process.exitCode = code;
  if (process.connected) process.disconnect();
}
