import { readFileSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer, type Server } from 'node:net';

/**
 * The ports that a database file was served on last time when they are still free, otherwise others.
 *
 * A killed server leaves its addresses in the database, and the next one calls them for about a
 * minute before it gives them up: with the same ports they are its own.
 */
export async function portsOfDatabase(databaseFile: string, count: number): Promise<number[]> {
  const kept = `${databaseFile}.ports`;
  const before = readPorts(kept);
  const ports =
    before.length === count && (await areFree(before)) ? before : await freePorts(count);
  writeFileSync(kept, ports.join(' '));
  return ports;
}

function readPorts(path: string): number[] {
  try {
    return readFileSync(path, 'utf8').split(' ').map(Number).filter(Number.isInteger);
  } catch {
    return [];
  }
}

/**
 * Ports of 127.0.0.1 that nothing listens on at this moment, all different.
 *
 * Another process may take one before its user does: who uses them must be ready to ask again.
 */
export async function freePorts(count: number): Promise<number[]> {
  const servers = await Promise.all(Array.from({ length: count }, () => listen(0)));
  const ports = servers.map((server) => (server.address() as AddressInfo).port);
  await Promise.all(servers.map(close));
  return ports;
}

async function areFree(ports: readonly number[]): Promise<boolean> {
  const answers = await Promise.allSettled(ports.map(listen));
  const taken = answers.flatMap((answer) => (answer.status === 'fulfilled' ? [answer.value] : []));
  await Promise.all(taken.map(close));
  return taken.length === ports.length;
}

function listen(port: number): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve(server));
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
  });
}
