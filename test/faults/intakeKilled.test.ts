import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type BatchFileAnswer, batchFileSchema } from '../../api/schemas/intake';
import { startBenefitsSimulator } from '../../systems/benefits/simulator';
import { startMailSimulator } from '../../systems/mail/simulator';
import { familyLine } from '../harness/system';
import { testTemporal } from '../setup/temporal';
import { controlAt } from './control';
import { ask, type Office, startOffice } from './office';
import type { Surroundings } from './officeMain';

/** The office's process is killed without warning while it opens a file of debts, and started again. */
jest.setTimeout(240_000);

const folder = mkdtempSync(join(tmpdir(), 'indu-intake-killed-'));
const closings: (() => Promise<void>)[] = [];

afterAll(async () => {
  for (const close of closings.reverse()) await close();
  rmSync(folder, { recursive: true, force: true });
});

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

async function reaches(
  office: Office,
  batch: string,
  met: (file: BatchFileAnswer) => boolean,
): Promise<BatchFileAnswer> {
  for (let attempt = 0; ; attempt += 1) {
    const file = batchFileSchema.parse(await ask(office, 'GET', `/intakes/${batch}`));
    if (met(file) || attempt === 2_000) return file;
    await pause(50);
  }
}

it('each debt of a confirmed file is opened once, and notified once', async () => {
  const benefits = await startBenefitsSimulator({ token: 'systems' });
  closings.push(() => benefits.stop());
  const mail = await startMailSimulator({ token: 'systems', webhook: null });
  closings.push(() => mail.stop());
  const control = controlAt(benefits.url, mail.url, 'systems');
  const { address, namespace } = testTemporal();
  const suffix = randomUUID().slice(0, 8);
  const surroundings: Surroundings = {
    folder,
    temporal: { address, namespace },
    prefix: `intake-killed-${suffix}`,
    payloadKey: randomBytes(32).toString('base64'),
    benefitsUrl: benefits.url,
    mailUrl: mail.url,
    lines: [],
    intake: {
      window: 5,
      toleratedFactor: '2',
      toleratedPoints: 20,
      measuredFrom: 20,
      firstBatches: 'compare',
      dailyFirstLetters: 100,
      largestBatch: 100,
      answerWithinDays: 5,
      confirmedBy: ['case-officer'],
      releasedBy: ['director'],
    },
  };
  const lines = Array.from({ length: 4 }, (_each, index) =>
    familyLine({
      debt: `d-${index}-${suffix}`,
      debtor: `h-${index}-${suffix}`,
      establishedOn: '2025-03-03',
      amount: '250.00',
    }),
  );
  const text = lines.map((line) => `${JSON.stringify(line)}\n`).join('');

  const first = await startOffice(surroundings, closings);
  const file = { manifest: sha256(sha256(text)), parts: 1, lines: lines.length };
  const { batch } = (await ask(first, 'POST', '/intakes', file)) as { readonly batch: string };
  await ask(first, 'POST', `/intakes/${batch}/parts`, { number: 1, firstLine: 1, text });
  await ask(first, 'POST', `/intakes/${batch}/complete`, {});
  expect((await reaches(first, batch, ({ status }) => status === 'examined')).toOpen.debts).toBe(4);
  await ask(first, 'POST', `/intakes/${batch}/acts`, { act: 'confirm', by: 'case-officer' });
  await reaches(first, batch, ({ opened }) => opened.debts >= 1);
  await first.kill();

  const second = await startOffice(surroundings, closings);
  const before = batchFileSchema.parse(await ask(second, 'GET', `/intakes/${batch}`));
  expect(before.status).toBe('opening');
  expect(before.opened.debts).toBeLessThan(4);
  expect(await reaches(second, batch, ({ status }) => status === 'opened')).toMatchObject({
    status: 'opened',
    opened: { debts: 4, amount: '1000.00' },
  });
  for (const { debt } of lines) {
    for (let attempt = 0; attempt < 200; attempt += 1) {
      if ((await control.letters(debt.id)).length > 0) break;
      await pause(50);
    }
    expect(await control.letters(debt.id)).toHaveLength(1);
  }
  expect(await ask(second, 'GET', '/ledger/check')).toMatchObject({
    holds: true,
    debts: 4,
    identity: { new: '1000.00', closing: '1000.00' },
  });
});
