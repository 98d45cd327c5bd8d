import { familyLine, startTestSystem, type TestSystem } from '../harness/system';
import { controlOf } from './control';

jest.setTimeout(120_000);

let test: TestSystem;

beforeAll(async () => {
  test = await startTestSystem();
}, 120_000);

afterAll(() => test?.stop());

it.each([
  ['loses its answer after the effect', 'lost-answer'],
  ['cuts the connection before the effect', 'down'],
  ['answers twice', 'duplicate'],
] as const)(
  'a registered mail that %s: one letter, one dispatch in the record',
  async (_what, kind) => {
    const [debt, debtor] = [test.id(`d-${kind}`), test.id(`h-${kind}`)];
    await controlOf(test).mailFaults([{ route: 'POST /letters', debtor, kind, count: 6 }]);
    const lines = [
      familyLine({
        debt,
        debtor,
        establishedOn: '2025-03-03',
        amount: '250.00',
        events: [{ on: '2025-03-10', kind: 'notification-received' }],
      }),
    ];
    await test.run(lines, '2025-04-02');
    expect(await controlOf(test).letters(debt)).toEqual(['notification 2025-03-03']);
    const file = await test.file(debt);
    expect(file.letters.map(({ letter, on }) => `${letter} ${on}`)).toEqual([
      'notification 2025-03-03',
    ]);
    expect(file.facts.map((fact) => `${fact.on} ${fact.kind}`)).toEqual([
      '2025-03-03 notification-sent',
      '2025-03-03 recorded-delivery-sent',
      '2025-03-10 notification-received',
    ]);
    expect(file.row.phase).toBe('collectible');
  },
);
