import { createHash } from 'node:crypto';
import { intakeActivities } from '../../activities/intake';
import { takePart } from '../../api/intakes';
import { addDays, type CivilDate } from '../../engine/calendar/civil';
import type { BatchAct } from '../../engine/intake/acts';
import type { IntakePolicy } from '../../engine/intake/policy';
import type { DebtCase, OperatingOffice, Role } from '../../engine/lifecycle/types';
import { currentPack } from '../../law/packs';
import type { Ledger } from '../../ledger/ledger';
import { ledgerOver } from '../../ledger/postgresLedger';
import type { Database } from '../../ledger/sql/database';
import { aLine } from '../api/samples';
import { backends, START_MS } from './backends';
import { day, debtCase, OFFICE, opening } from './fixtures';

const TODAY = day('2025-03-10');

const POLICY: IntakePolicy<Role> = {
  window: 2,
  toleratedFactor: '2',
  toleratedPoints: 30,
  measuredFrom: 3,
  firstBatches: 'compare',
  dailyFirstLetters: 100,
  largestBatch: 1_000,
  answerWithinDays: 5,
  confirmedBy: ['case-officer'],
  releasedBy: ['director'],
};

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

/** A debt of 2025 that may be opened, of a debtor of its own. */
const debtOf = (amount = '300.00', more: Partial<DebtCase> = {}): DebtCase =>
  debtCase({
    establishedOn: day('2025-03-03'),
    lines: [{ id: 'l', period: '2025-01', paidOn: day('2025-01-05'), amount }],
    ...more,
  });

const lineOf = (debt: DebtCase): string => JSON.stringify({ ...aLine(), debt });

const many = (count: number, amount = '300.00', more: Partial<DebtCase> = {}): readonly string[] =>
  Array.from({ length: count }, () => lineOf(debtOf(amount, more)));

describe.each(backends)('files of debts on $name', (backend) => {
  let database: Database;
  let ledger: Ledger;

  beforeAll(async () => {
    database = await backend.open();
    ledger = ledgerOver(database);
  }, START_MS);
  afterAll(() => backend.close(), START_MS);

  let offices = 0;
  /** An office of its own has a baseline and a day's letters of its own. */
  const officeWith = (policy: Partial<IntakePolicy<Role>> = {}): OperatingOffice => {
    offices += 1;
    return {
      ...OFFICE,
      regimes: ['family'],
      id: `office-${offices}-${process.pid}`,
      intake: { ...POLICY, ...policy },
    };
  };

  /** Sends each text as one part, up to the closing. */
  async function send(office: OperatingOffice, parts: readonly string[], on = TODAY) {
    const manifest = sha256(parts.map(sha256).join('\n'));
    const batch = `lot-${manifest.slice(0, 24)}`;
    const counts = parts.map((text) => text.trimEnd().split('\n').length);
    const lines = counts.reduce((sum, count) => sum + count, 0);
    await ledger.intake.begin({
      batch,
      manifest,
      parts: parts.length,
      lines,
      office,
      pack: currentPack.name,
      on,
      author: 'operator',
    });
    let firstLine = 1;
    for (const [index, text] of parts.entries()) {
      await part(batch, index + 1, firstLine, text);
      firstLine += counts[index] ?? 0;
    }
    return batch;
  }

  const part = (batch: string, number: number, firstLine: number, text: string) =>
    takePart({ ledger, intakes: NOBODY }, batch, { number, firstLine, text });

  const NOBODY = { terms: () => NO_TERMS(), act: () => NO_TERMS() };
  const NO_TERMS = (): never => {
    throw new Error('not asked here');
  };

  /** The activities of the workflow, called as it calls them. `fails`: what the opening of a debt throws. */
  const activities = (fails: (debt: string) => Error | null = () => null) =>
    intakeActivities(ledger, {
      open: async (input) => {
        const opened = await ledger.openDebt({ ...input, calendar: { offsetDays: 0 } });
        const failure = fails(input.debt.id);
        if (failure !== null) throw failure;
        return opened;
      },
      startsOn: (_debt, today) => today,
    });

  async function examine(batch: string, on = TODAY): Promise<void> {
    expect(await ledger.intake.complete(batch)).toMatchObject({ status: 'received', missing: [] });
    while ((await activities().examineBatch({ batch, on })).status === 'received');
  }

  async function taken(office: OperatingOffice, lines: readonly string[]): Promise<string> {
    const batch = await send(office, [`${lines.join('\n')}\n`]);
    await examine(batch);
    return batch;
  }

  let keys = 0;
  async function act(batch: string, wanted: BatchAct['act'], key = `k${(keys += 1)}`, on = TODAY) {
    const by = wanted === 'release' ? 'director' : 'case-officer';
    const reason = wanted === 'confirm' ? null : 'vu';
    return ledger.intake.act({ batch, act: wanted, by, reason, key, on, author: 'operator' });
  }

  async function openAll(batch: string, on: CivilDate = TODAY): Promise<void> {
    for (;;) {
      const { status, next } = await activities().openBatch({ batch, on });
      if (status !== 'opening' || next !== null) return;
    }
  }

  async function openedOf(office: OperatingOffice, lines: readonly string[]): Promise<string> {
    const batch = await taken(office, lines);
    if ((await ledger.intake.load(batch)).status === 'quarantined') await act(batch, 'release');
    expect(await act(batch, 'confirm')).toMatchObject({ status: 'recorded' });
    await openAll(batch);
    return batch;
  }

  const fileOf = async (batch: string, on = TODAY) => {
    const file = await ledger.intake.file(batch, on);
    if (file === null) throw new Error('no such batch');
    return file;
  };

  const contents = (batch: string) =>
    database.transaction(async (sql) => {
      const [row] = await sql.query<{ kept: number }>(
        'select count(content)::integer as kept from intake_line where batch = $1',
        [batch],
      );
      return row?.kept;
    });

  it('receives a file in parts, in any order, each once, and says which are missing', async () => {
    const office = officeWith();
    const texts = [many(2), many(1), many(3)].map((lines) => `${lines.join('\n')}\n`);
    const manifest = sha256(texts.map(sha256).join('\n'));
    const batch = `lot-${manifest.slice(0, 24)}`;
    const begun = { batch, manifest, parts: 3, lines: 6, office, pack: currentPack.name };
    const begin = () => ledger.intake.begin({ ...begun, on: TODAY, author: 'operator' });
    expect(await begin()).toEqual({ batch, status: 'receiving', missing: [1, 2, 3] });
    await part(batch, 3, 4, texts[2] ?? '');
    await part(batch, 1, 1, texts[0] ?? '');
    await part(batch, 1, 1, texts[0] ?? '');
    expect(await begin()).toMatchObject({ missing: [2] });
    expect(await ledger.intake.complete(batch)).toMatchObject({
      status: 'receiving',
      missing: [2],
    });
    await expect(part(batch, 1, 1, texts[1] ?? '')).rejects.toMatchObject({ code: 'conflict' });
    await part(batch, 2, 3, texts[1] ?? '');
    await examine(batch);
    expect(await begin()).toMatchObject({ status: 'examined', missing: [] });
    expect(await fileOf(batch)).toMatchObject({ lines: 6, toOpen: { debts: 6 } });
    const { rows } = await ledger.listDebts({ limit: 1_000 });
    expect(rows.filter(({ claimed }) => claimed === '300.00')).toEqual([]);
  });

  it('refuses parts that are not those of the file that was announced', async () => {
    const office = officeWith();
    const [one, two] = [many(1), many(1)].map((lines) => `${lines.join('\n')}\n`);
    const manifest = sha256([one, one].map((text) => sha256(text ?? '')).join('\n'));
    const batch = `lot-${manifest.slice(0, 24)}`;
    const begun = { batch, manifest, parts: 2, lines: 2, office, pack: currentPack.name };
    await ledger.intake.begin({ ...begun, on: TODAY, author: 'operator' });
    await part(batch, 1, 1, one ?? '');
    await part(batch, 2, 2, two ?? '');
    await expect(ledger.intake.complete(batch)).rejects.toMatchObject({ code: 'conflict' });
    await expect(ledger.intake.load('lot-none')).rejects.toMatchObject({ code: 'unknown-batch' });
  });

  it('keeps nothing of a sending that was cut and never taken up again', async () => {
    const office = officeWith();
    const cut = await send(office, [`${many(2).join('\n')}\n`]);
    await send(office, [`${many(1).join('\n')}\n`], addDays(TODAY, 5));
    expect(await contents(cut)).toBe(2);
    await send(office, [`${many(1).join('\n')}\n`], addDays(TODAY, 6));
    expect(await contents(cut)).toBe(0);
    expect(await ledger.intake.file(cut, TODAY)).toBeNull();
  });

  it('takes no file of which a line cannot be read, and repeats no value', async () => {
    const secret = '1850575123456';
    const bad = lineOf(debtOf()).replace('"debtor":"', `"debtor":"${secret}","x":"`);
    const other = { ...aLine(), debt: debtOf('200.00', { debtor: 'h-same' }) };
    const moved = { ...aLine().situation, payable: '9.99' };
    const lines = [
      lineOf(debtOf()),
      '',
      'not json',
      bad,
      JSON.stringify(other),
      JSON.stringify({ ...other, debt: debtOf('100.00', { debtor: 'h-same' }), situation: moved }),
    ];
    const batch = await send(officeWith(), [`${lines.join('\n')}\n`]);
    expect(await ledger.intake.complete(batch)).toMatchObject({ status: 'invalid' });
    const left = await ledger.intake.leftLines(batch, 0, 10);
    expect(left.map(({ line, path, code }) => `${line} ${path} ${code}`)).toEqual([
      '3  invalid-input',
      '4 debt.debtor invalid-input',
      '6 situation invalid-input',
    ]);
    expect(JSON.stringify(left)).not.toContain(secret);
    expect(await contents(batch)).toBe(0);
    expect(await ledger.undeliveredFor([`intake/${batch}`])).toBe(0);
    expect(await act(batch, 'confirm')).toMatchObject({ status: 'refused' });
  });

  it('leaves out what is open already, under its own name or another, and what the law refuses', async () => {
    const [same, changed, renamed] = [debtOf(), debtOf(), debtOf()];
    const withHousehold = { ...debtOf(), household: { couple: true, dependentChildren: 1 } };
    for (const debt of [same, changed, renamed, withHousehold])
      await ledger.openDebt(opening(debt));
    const lines = [
      same,
      withHousehold,
      { ...changed, cause: 'organism' as const },
      { ...renamed, id: `${renamed.id}-bis` },
      debtOf('300.00', { regime: 'housing' }),
      debtOf('2.00'),
      debtOf(),
    ];
    const batch = await taken(officeWith(), lines.map(lineOf));
    const { leftOut, endingAtOnce, toOpen, letters } = await fileOf(batch);
    expect(leftOut).toEqual({
      'already-open': { debts: 2, amount: '600.00' },
      'other-content': { debts: 1, amount: '300.00' },
      'same-claim': { debts: 1, amount: '300.00' },
      'regime-not-managed': { debts: 1, amount: '300.00' },
    });
    expect(endingAtOnce).toEqual({ abandoned: { debts: 1, amount: '2.00' } });
    expect([toOpen, letters]).toEqual([
      { debts: 2, amount: '302.00' },
      [{ on: TODAY, letters: 1 }],
    ]);
    expect((await ledger.intake.leftLines(batch, 4, 10))[0]?.authority).not.toEqual([]);
    const empty = await taken(officeWith(), [lineOf(same)]);
    expect((await ledger.intake.load(empty)).status).toBe('empty');
  });

  it('opens a confirmed file once, whoever is killed between two writes', async () => {
    const office = officeWith();
    const debts = Array.from({ length: 5 }, () => debtOf());
    const batch = await taken(office, debts.map(lineOf));
    expect(await act(batch, 'confirm', 'same')).toMatchObject({ status: 'recorded' });
    expect(await act(batch, 'confirm', 'same')).toMatchObject({ status: 'duplicate' });
    expect(await act(batch, 'reject', 'same')).toMatchObject({ status: 'conflict' });
    const third = debts[2]?.id;
    const killed = activities((debt) => (debt === third ? new Error('killed') : null));
    await expect(killed.openBatch({ batch, on: TODAY })).rejects.toThrow('Error');
    expect(await fileOf(batch)).toMatchObject({ status: 'opening', opened: { debts: 2 } });
    await openAll(batch);
    expect(await fileOf(batch)).toMatchObject({ status: 'opened', opened: { debts: 5 } });
    for (const { id } of debts)
      expect((await ledger.showDebt(id))?.journal.map(({ posting }) => posting)).toEqual([
        'opened',
      ]);
    expect(await contents(batch)).toBe(0);
  });

  it('judges each line again on the day on which it is opened', async () => {
    const office = officeWith();
    const [one, two] = [debtOf(), debtOf('300.00', { lines: barredSoon })];
    const batch = await taken(office, [one, two].map(lineOf));
    expect((await fileOf(batch)).toOpen.debts).toBe(2);
    await ledger.openDebt(opening(one));
    await act(batch, 'confirm');
    await openAll(batch, addDays(TODAY, 30));
    expect(await fileOf(batch)).toMatchObject({
      status: 'opened',
      opened: { debts: 0 },
      leftOut: { 'already-open': { debts: 1 }, 'time-barred': { debts: 1 } },
    });
  });

  const barredSoon = [
    { id: 'l', period: '2023-03', paidOn: day('2023-03-20'), amount: '300.00' },
  ] as const;

  it('lets no more first letters leave in a day than the office said, over all its files', async () => {
    const office = officeWith({ dailyFirstLetters: 3 });
    const first = await taken(office, [...many(2), lineOf(debtOf('2.00'))]);
    const second = await taken(office, many(4));
    for (const batch of [first, second])
      expect(await act(batch, 'confirm')).toMatchObject({ status: 'recorded' });
    expect((await fileOf(second)).letters).toEqual([
      { on: TODAY, letters: 3 },
      { on: addDays(TODAY, 1), letters: 1 },
    ]);
    await openAll(first);
    await openAll(second);
    expect((await fileOf(first)).opened.debts).toBe(3);
    expect((await fileOf(second)).opened.debts).toBe(1);
    expect(await activities().openBatch({ batch: second, on: TODAY })).toEqual({
      status: 'opening',
      next: addDays(TODAY, 1),
    });
    await openAll(second, addDays(TODAY, 1));
    expect(await fileOf(second)).toMatchObject({
      status: 'opened',
      letters: [
        { on: TODAY, letters: 1 },
        { on: addDays(TODAY, 1), letters: 3 },
      ],
    });
  });

  it('compares with the last files of the same office alone, again when it is confirmed', async () => {
    const office = officeWith({ firstBatches: 'quarantine' });
    const waiting = await taken(office, many(4));
    expect((await fileOf(waiting)).deviations).toMatchObject([{ measure: 'no-baseline' }]);
    await openedOf(office, many(4));
    await openedOf(office, many(6));
    const like = await taken(office, many(10));
    expect((await ledger.intake.load(like)).status).toBe('examined');
    const large = await taken(office, many(11, '300.00', { cause: 'organism' }));
    const { deviations, waits } = await fileOf(large);
    expect(deviations.map(({ measure, of }) => [measure, of])).toEqual([
      ['count', null],
      ['share-by-cause', 'debtor'],
      ['share-by-cause', 'organism'],
    ]);
    expect(waits).toMatchObject({
      task: 'release-batch',
      role: 'director',
      due: addDays(TODAY, 5),
    });

    // Smaller files were opened since: what was usual is no more.
    await openedOf(office, many(3));
    await openedOf(office, many(3));
    const late = await act(like, 'confirm');
    expect(late).toMatchObject({ status: 'refused', message: expect.stringContaining('10 indus') });
    expect((await ledger.intake.load(like)).status).toBe('quarantined');
    expect(await act(like, 'release')).toMatchObject({ status: 'recorded' });
    expect(await act(like, 'confirm')).toMatchObject({ status: 'recorded' });
    expect((await ledger.intake.tasks()).map(({ batch }) => batch)).toEqual(
      expect.arrayContaining([waiting, large]),
    );
  });

  it('stops an opening where it stands, and forgets the rest', async () => {
    const office = officeWith({ dailyFirstLetters: 2 });
    const batch = await taken(office, many(4));
    await act(batch, 'confirm');
    await openAll(batch);
    expect(await contents(batch)).toBe(2);
    expect(await act(batch, 'reject')).toMatchObject({ status: 'recorded' });
    expect(await fileOf(batch)).toMatchObject({
      status: 'stopped',
      opened: { debts: 2 },
      letters: [{ on: TODAY, letters: 2 }],
      waits: null,
    });
    expect(await contents(batch)).toBe(0);
    expect(await activities().openBatch({ batch, on: addDays(TODAY, 1) })).toEqual({
      status: 'stopped',
      next: null,
    });
  });

  it('tells on a file that nobody answered, once', async () => {
    const batch = await taken(officeWith(), many(1));
    const toldOn = addDays(TODAY, 6);
    expect(await ledger.intake.load(batch)).toMatchObject({ toldOn });
    expect(await ledger.intake.escalate({ batch, on: TODAY })).toMatchObject({ toldOn });
    expect(await ledger.intake.escalate({ batch, on: toldOn })).toMatchObject({ toldOn: null });
    expect((await fileOf(batch)).waits).toMatchObject({
      role: 'case-officer',
      escalation: { to: 'director', on: toldOn },
    });
  });
});
