import { familyLine, startTestSystem, type TestSystem } from '../harness/system';

/** The whole line for one debt: notification, delay, permit, monthly retentions, settlement. */
let test: TestSystem;

beforeAll(async () => {
  test = await startTestSystem();
}, 120_000);

afterAll(() => test?.stop());

it('procedure of 2021: twenty days from reception, then retentions until the debt is settled', async () => {
  const debt = test.id('d-line');
  await test.run(
    [
      familyLine({
        debt,
        debtor: test.id('h-line'),
        establishedOn: '2025-03-03',
        amount: '250.00',
        // Received on Monday 10 March: the twentieth day is Sunday 30 March, so the delay ends on the 31st.
        events: [{ on: '2025-03-10', kind: 'notification-received' }],
      }),
    ],
    '2025-11-30',
  );
  expect(await test.phases(debt)).toEqual([
    '2025-03-03 detected',
    '2025-03-03 notified',
    '2025-03-10 observation',
    '2025-04-01 collectible',
    '2025-05-05 retention',
    '2025-08-05 settled',
  ]);
  expect(await test.retentions(debt)).toEqual([
    '2025-04 72.94',
    '2025-05 72.94',
    '2025-06 72.94',
    '2025-07 31.18',
  ]);
}, 120_000);
