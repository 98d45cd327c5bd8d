// Starts a server, prints its process id, and waits to be killed.
import { startTemporalServer } from '../../workers/server/start';

async function main(): Promise<void> {
  const server = await startTemporalServer({ databaseFile: 'memory', timeSkipping: false });
  process.stdout.write(`${server.pid}\n`);
  setInterval(() => {}, 60_000);
}

void main();
