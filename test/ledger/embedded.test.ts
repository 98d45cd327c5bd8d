import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrate } from '../../ledger/migrate';
import { openDatabase, openLedger } from '../../ledger/open';
import type { Database } from '../../ledger/sql/database';
import { inFolder } from '../setup/places';
import { backends, START_MS } from './backends';
import { debtCase, opening } from './fixtures';

describe('The embedded record', () => {
  let directory: string;
  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), 'indu-ledger-'));
  });
  afterEach(() => rmSync(directory, { recursive: true, force: true }));

  test(
    'keeps what was written, closed and opened again, and gives its directory back',
    async () => {
      const debt = debtCase();
      const first = await openLedger(inFolder(directory));
      await first.openDebt(opening(debt));
      await expect(openLedger(inFolder(directory))).rejects.toMatchObject({
        code: 'locked',
      });
      await first.close();
      const second = await openLedger(inFolder(directory));
      expect((await second.loadDebt(debt.id)).balance).toBe('1000.00');
      await second.close();
    },
    START_MS,
  );

  test(
    'begins with the empty cluster of a cache, which the first one fills',
    async () => {
      const cache = join(directory, 'cache');
      for (const name of ['first', 'second']) {
        const place = { kind: 'embedded', directory: join(directory, name), cache } as const;
        const debt = debtCase({ id: name });
        const ledger = await openLedger(place);
        await ledger.openDebt(opening(debt));
        await ledger.close();
        const again = await openLedger(place);
        expect((await again.listDebts({ open: 'open', limit: 10 })).rows).toEqual([
          expect.objectContaining({ id: name }),
        ]);
        await again.close();
      }
      expect(readdirSync(cache)).toEqual([expect.stringMatching(/^empty-cluster-[\d.]+\.tar$/)]);
    },
    START_MS,
  );

  test(
    'opens all the same where no cluster can be kept',
    async () => {
      const file = join(directory, 'a file');
      writeFileSync(file, '');
      const ledger = await openLedger({ kind: 'memory', cache: join(file, 'cache') });
      expect((await ledger.listDebts({ open: 'open', limit: 1 })).rows).toEqual([]);
      await ledger.close();
    },
    START_MS,
  );

  test(
    'refuses a second process, which says whom to stop; takes over from a dead one',
    async () => {
      const holder = spawn(
        process.execPath,
        ['--import', 'tsx', join(__dirname, 'holderMain.ts'), directory],
        {
          stdio: ['ignore', 'pipe', 'inherit'],
        },
      );
      const gone = new Promise((resolve) => holder.once('exit', resolve));
      try {
        await new Promise((resolve) => holder.stdout.once('data', resolve));
        await expect(openLedger(inFolder(directory))).rejects.toMatchObject({
          code: 'locked',
          message: expect.stringContaining(`processus ${holder.pid}`),
        });
      } finally {
        holder.kill('SIGKILL');
        await gone;
      }
      expect(readFileSync(join(directory, 'ledger.pid'), 'utf8')).toContain(String(holder.pid));
      const ledger = await openLedger(inFolder(directory));
      expect((await ledger.loadDebt('held')).balance).toBe('1000.00');
      await ledger.close();
    },
    START_MS,
  );

  test(
    'takes over from an older process that had the number of one alive now',
    async () => {
      writeFileSync(join(directory, 'ledger.pid'), `${process.pid} 1`);
      const ledger = await openLedger(inFolder(directory));
      expect(readFileSync(join(directory, 'ledger.pid'), 'utf8')).not.toBe(`${process.pid} 1`);
      await ledger.close();
    },
    START_MS,
  );
});

describe.each(backends)('The database on $name', (backend) => {
  let database: Database;
  beforeAll(async () => {
    database = await backend.open();
    await database.transaction((sql) =>
      sql.script(
        'create table counter (n bigint not null, day date); insert into counter values (0, null)',
      ),
    );
  }, START_MS);
  afterAll(() => backend.close(), START_MS);

  test('keeps transactions apart that are asked for at once', async () => {
    const add = () =>
      database.transaction(async (sql) => {
        const [row] = await sql.query<{ n: bigint }>('select n from counter for update');
        await sql.query('update counter set n = $1', [(row?.n ?? 0n) + 1n]);
      });
    await Promise.all(Array.from({ length: 20 }, add));
    expect(await database.transaction((sql) => sql.query('select n from counter'))).toEqual([
      { n: 20n },
    ]);
  });

  test('undoes a transaction whose work fails, and goes on', async () => {
    const failing = database.transaction(async (sql) => {
      await sql.query('update counter set n = 1000');
      throw new Error('no more');
    });
    await expect(failing).rejects.toThrow('no more');
    expect(await database.transaction((sql) => sql.query('select n from counter'))).toEqual([
      { n: 20n },
    ]);
  });

  test('names the code of a statement that fails', async () => {
    const failing = database.transaction((sql) => sql.query('select 1/0'));
    await expect(failing).rejects.toMatchObject({ code: '22012' });
  });

  test('reads cents, dates, lists and JSON alike', async () => {
    const [row] = await database.transaction((sql) =>
      sql.query(
        `select $1::bigint as amount, $2::date as day, $3::text[] as list, $4::text::jsonb as content, 7 as number`,
        [9_007_199_254_740_993n, '2024-02-29', ['a', 'b'], '{"x":["1"]}'],
      ),
    );
    expect(row).toEqual({
      amount: 9_007_199_254_740_993n,
      day: '2024-02-29',
      list: ['a', 'b'],
      content: { x: ['1'] },
      number: 7,
    });
  });

  test('is migrated once, also when two ask at once; a file that changed is refused', async () => {
    expect(await Promise.all([migrate(database), migrate(database)])).toEqual([[], []]);
    await database.transaction((sql) =>
      sql.query(`update migration set checksum = 'x' where name like '0003%'`),
    );
    await expect(migrate(database)).rejects.toMatchObject({
      code: 'schema-mismatch',
      message: expect.stringContaining('0003'),
    });
    await database.transaction((sql) =>
      sql.query(`insert into migration (name, checksum) values ('9999_later.sql', 'x')`),
    );
    await expect(migrate(database)).rejects.toMatchObject({
      message: expect.stringContaining('9999'),
    });
  });
});

test(
  'the schema is the same on both',
  async () => {
    const columns: string[] = [];
    for (const backend of backends) {
      const database = await backend.open();
      const rows = await database.transaction((sql) =>
        sql.query<{ line: string }>(
          `select table_name || '.' || column_name || ' ' || data_type || ' ' || is_nullable as line
         from information_schema.columns where table_schema = 'public' order by 1`,
        ),
      );
      columns.push(rows.map((row) => row.line).join('\n'));
      await backend.close();
    }
    expect(new Set(columns).size).toBe(1);
    expect(columns[0]).toContain('posting.amount bigint NO');
  },
  START_MS,
);

test('an address at which nobody answers is an error, not a wait', async () => {
  await expect(
    openDatabase({ kind: 'server', url: 'postgres://indu@127.0.0.1:1/none' }),
  ).rejects.toMatchObject({ code: 'ECONNREFUSED' });
});
