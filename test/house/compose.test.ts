import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { parse } from 'yaml';
import { z } from 'zod';

import { root } from './folders';

const service = z.strictObject({
  build: z
    .strictObject({ context: z.string(), dockerfile: z.string(), target: z.string() })
    .optional(),
  image: z.string(),
  restart: z.enum(['unless-stopped', 'on-failure']),
  command: z.array(z.string()).optional(),
  environment: z.record(z.string(), z.string()),
  volumes: z.array(z.string()).optional(),
  ports: z.array(z.string()).optional(),
  depends_on: z
    .record(
      z.string(),
      z.strictObject({
        condition: z.enum(['service_healthy', 'service_completed_successfully']),
      }),
    )
    .optional(),
  healthcheck: z
    .strictObject({
      test: z.array(z.string()),
      interval: z.string(),
      timeout: z.string(),
      retries: z.number().int().positive(),
    })
    .optional(),
});

const compose = z
  .strictObject({
    name: z.string(),
    'x-indu': z.unknown(),
    services: z.record(z.string(), service),
    volumes: z.record(z.string(), z.null()),
  })
  .parse(parse(read('docker-compose.yml'), { merge: true }));

const services = Object.entries(compose.services);
const dockerfile = read('Dockerfile');
const scripts: Readonly<Record<string, string>> = JSON.parse(read('package.json')).scripts;

function read(name: string): string {
  return readFileSync(join(root, name), 'utf8');
}

/** `${NAME:-default}` and `${NAME:?message}` as Compose fills them in. */
function filled(text: string): string {
  return text.replaceAll(/\$\{\w+:-([^}]*)\}/g, '$1').replaceAll(/\$\{(\w+)[^}]*\}/g, '$1');
}

describe('docker-compose.yml', () => {
  it('has PostgreSQL, Temporal with its schema, the API and the workers, and no simulator', () => {
    expect(Object.keys(compose.services)).toEqual([
      'postgres',
      'temporal-schema',
      'temporal',
      'api',
      'worker',
    ]);
  });

  it('waits for services that exist, in a way that they can satisfy', () => {
    for (const [name, { depends_on: awaited = {} }] of services) {
      for (const [other, { condition }] of Object.entries(awaited)) {
        const target = compose.services[other];
        expect([name, other, target === undefined]).toEqual([name, other, false]);
        if (condition === 'service_healthy') expect(target?.healthcheck).toBeDefined();
        if (condition === 'service_completed_successfully') {
          expect(target?.restart).toBe('on-failure');
        }
      }
    }
  });

  it('builds from files and stages that exist', () => {
    const stages = [...dockerfile.matchAll(/^FROM \S+ AS (\S+)$/gm)].map((match) => match[1]);
    const builds = services.flatMap(([, { build }]) => (build === undefined ? [] : [build]));
    expect(builds.length).toBe(4);
    for (const build of builds) {
      expect(existsSync(join(root, build.context, build.dockerfile))).toBe(true);
      expect(stages).toContain(build.target);
    }
  });

  it('mounts volumes that are declared and files that exist', () => {
    const mounts = services.flatMap(([, each]) => each.volumes ?? []).map(filled);
    expect(mounts.length).toBeGreaterThan(1);
    for (const mount of mounts) {
      const source = mount.split(':')[0] ?? '';
      const declared = source.startsWith('.')
        ? existsSync(join(root, source))
        : source in compose.volumes;
      expect([mount, declared]).toEqual([mount, true]);
    }
    const used = mounts.map((mount) => mount.split(':')[0]);
    expect(Object.keys(compose.volumes).filter((volume) => !used.includes(volume))).toEqual([]);
  });

  it('is open to this machine alone', () => {
    const ports = services.flatMap(([, each]) => each.ports ?? []).map(filled);
    expect(ports).toEqual(['127.0.0.1:8080:8080']);
    expect(dockerfile).toContain('EXPOSE 8080');
  });

  it('runs commands whose scripts and entries exist', () => {
    const commands = [
      ...services.flatMap(([, { command }]) => (command === undefined ? [] : [command.join(' ')])),
      ...[...dockerfile.matchAll(/^CMD (\[.*\])$/gm)].map((match) =>
        z
          .array(z.string())
          .parse(JSON.parse(match[1] ?? ''))
          .join(' '),
      ),
    ];
    const named = commands.flatMap((line) => /^npm run -s (\S+)$/.exec(line)?.[1] ?? []);
    expect(new Set(named)).toEqual(new Set(['api', 'worker']));
    for (const name of named) {
      const entry = /^node --import tsx (\S+)$/.exec(scripts[name] ?? '')?.[1] ?? `script ${name}`;
      expect([entry, existsSync(join(root, entry))]).toEqual([entry, true]);
    }
    const own = commands.filter((line) => !line.startsWith('npm '));
    for (const line of own) expect(dockerfile).toContain(`/usr/local/bin/${line}\n`);
  });

  it('sets only variables that somebody reads', () => {
    const code = ROOMS.flatMap(sourcesOf).join('\n');
    const deploy = readdirSync(join(root, 'deploy')).map((name) => read(`deploy/${name}`));
    const tools = ['POSTGRES_USER', 'POSTGRES_PASSWORD', 'POSTGRES_DB', 'NODE_ENV'];
    const unread = services.flatMap(([name, { environment }]) =>
      Object.keys(environment)
        .filter((variable) => !tools.includes(variable))
        .filter((variable) => !new RegExp(`\\b${variable}\\b`).test(code + deploy.join('\n')))
        .map((variable) => `${name}: ${variable}`),
    );
    expect(unread).toEqual([]);
  });

  it('takes its secrets from outside', () => {
    const secrets = services.flatMap(([, { environment }]) =>
      Object.entries(environment).filter(([name]) => /PASSWORD|TOKEN|KEY/.test(name)),
    );
    expect(secrets.length).toBeGreaterThan(3);
    expect(secrets.filter(([, value]) => !/^\$\{\w+:\?[^}]+\}$/.test(value))).toEqual([]);
  });
});

const ROOMS = [...dockerfile.matchAll(/^COPY (\w+) \1$/gm)].flatMap((match) => match[1] ?? []);

function sourcesOf(room: string): string[] {
  return readdirSync(join(root, room), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(ts|mjs)$/.test(name))
    .map((name) => read(join(room, name)));
}

describe('Dockerfile', () => {
  it('copies files that exist', () => {
    const sources = dockerfile
      .split('\n')
      .filter((line) => line.startsWith('COPY ') && !line.includes('--from='))
      .flatMap((line) => line.split(' ').slice(1, -1))
      .filter((word) => !word.startsWith('--'));
    expect(sources.length).toBeGreaterThan(10);
    expect(sources.filter((source) => !existsSync(join(root, source)))).toEqual([]);
  });

  it('copies every room that the copied rooms import', () => {
    const imported = ROOMS.flatMap(sourcesOf).flatMap((text) =>
      [...text.matchAll(/from '(?:\.\.\/)+(\w+)\//g)].flatMap((match) => match[1] ?? []),
    );
    const rooms = new Set(
      imported.filter((name) => existsSync(join(root, name, '.')) && isRoom(name)),
    );
    expect([...rooms].filter((room) => !ROOMS.includes(room))).toEqual([]);
  });

  it('builds the version of Temporal that the project runs elsewhere', () => {
    expect(dockerfile).toContain('ARG TEMPORAL_VERSION=v1.32.1\n');
    expect(read('scripts/build-server.mjs')).toContain("const VERSION = 'v1.32.1';");
    expect(read('workers/server/resolve.ts')).toContain("SERVER_BUILT = '1.32.1'");
  });
});

function isRoom(name: string): boolean {
  return readdirSync(root, { withFileTypes: true }).some(
    (entry) => entry.isDirectory() && entry.name === name,
  );
}
