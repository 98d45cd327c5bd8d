import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { startBenefitsSimulator } from '../../systems/benefits/simulator';
import { startMailSimulator } from '../../systems/mail/simulator';
import { familyLine } from '../harness/system';
import { testTemporal } from '../setup/temporal';
import { controlAt } from './control';
import { ask, startOffice } from './office';
import type { Surroundings } from './officeMain';

/** The office's process is killed without warning in the middle of a month, and started again. */
jest.setTimeout(240_000);

const folder = mkdtempSync(join(tmpdir(), 'indu-killed-'));
const closings: (() => Promise<void>)[] = [];

afterAll(async () => {
  for (const close of closings.reverse()) await close();
  rmSync(folder, { recursive: true, force: true });
});

it('one retention a month, whether the payer was reached before the kill or not', async () => {
  const benefits = await startBenefitsSimulator({ token: 'systems' });
  closings.push(() => benefits.stop());
  const mail = await startMailSimulator({ token: 'systems', webhook: null });
  closings.push(() => mail.stop());
  const control = controlAt(benefits.url, mail.url, 'systems');
  const { address, namespace } = testTemporal();
  const suffix = randomUUID().slice(0, 8);
  const [debt, debtor] = [`d-killed-${suffix}`, `h-killed-${suffix}`];
  const surroundings: Surroundings = {
    folder,
    temporal: { address, namespace },
    prefix: `killed-${suffix}`,
    payloadKey: randomBytes(32).toString('base64'),
    benefitsUrl: benefits.url,
    mailUrl: mail.url,
    lines: [
      familyLine({
        debt,
        debtor,
        establishedOn: '2025-03-03',
        amount: '250.00',
        events: [{ on: '2025-03-10', kind: 'notification-received' }],
      }),
    ],
  };
  const untilTaken = async (wanted: readonly string[]): Promise<void> => {
    for (let attempt = 0; attempt < 600; attempt += 1) {
      if (String(await control.taken(debtor)) === String(wanted)) return;
      await pause(50);
    }
    expect(await control.taken(debtor)).toEqual(wanted);
  };
  const first = await startOffice(surroundings, closings);
  await control.webhook({ url: `${first.apiUrl}/mail-events`, token: 'mail' });
  await ask(first, 'POST', '/advance', { to: '2025-04-19' });

  // On 20 April the payer accepts the instruction, and its answer comes too late for this process.
  await control.benefitFaults([
    { route: 'PUT /retentions/{key}', debtor, kind: 'delay', ms: 9_000, count: 1 },
  ]);
  const advancing = ask(first, 'POST', '/advance', { to: '2025-04-25' }).catch(() => 'cut');
  await untilTaken(['2025-04 accepted 72.94']);
  await first.kill();
  expect(await advancing).toBe('cut');

  const second = await startOffice(surroundings, closings);
  await control.webhook({ url: `${second.apiUrl}/mail-events`, token: 'mail' });
  await ask(second, 'POST', '/advance', { to: '2025-05-19' });
  expect(await control.taken(debtor)).toEqual(['2025-04 accepted 72.94']);

  // On 20 May April's execution is read, then the facts of the household are asked for and not answered.
  await control.benefitFaults([
    { route: 'GET /debtors/{id}/facts', debtor, kind: 'delay', ms: 9_000, count: 1 },
  ]);
  const again = ask(second, 'POST', '/advance', { to: '2025-05-25' }).catch(() => 'cut');
  await untilTaken(['2025-04 executed 72.94']);
  await second.kill();
  expect(await again).toBe('cut');

  const third = await startOffice(surroundings, closings);
  await ask(third, 'POST', '/advance', { to: '2025-09-30' });
  expect(await control.taken(debtor)).toEqual([
    '2025-04 executed 72.94',
    '2025-05 executed 72.94',
    '2025-06 executed 72.94',
    '2025-07 executed 31.18',
  ]);
  expect(await ask(third, 'GET', `/debts/${debt}`)).toMatchObject({
    row: { phase: 'settled', outstanding: '0.00' },
  });
  expect(await ask(third, 'GET', '/ledger/check')).toMatchObject({ holds: true, broken: null });
});
