import type { DebtCase, Policies } from '../../../engine/lifecycle/types';
import { type Told, contextOf, POLICIES, story } from './support';

const RECEIVED: Told = '2026-03-02 notification-received';
const of = (changes: Partial<DebtCase> = {}, policies: Partial<Policies> = {}) =>
  contextOf(changes, { ...POLICIES, ...policies });

describe('delegation to another organism (CSS D133-2-3)', () => {
  const impossible: Told = '2026-04-02 retention-impossible';
  const asked = (fields: object = {}): Told => [
    '2026-04-03 delegation-requested',
    { to: 'health-fund', benefit: 'IJ', debtorOwesOnBenefit: false, ...fields },
  ];
  const REFUSED = '2026-04-03 refused delegation-requested';

  it('requested, agreed, stopped with 120 € recovered', () => {
    expect(
      story(of(), [
        RECEIVED,
        impossible,
        asked(),
        '2026-04-20 delegation-agreed',
        ['2026-05-05 retention-executed', { amount: '10.00', month: '2026-05' }],
        ['2026-10-01 delegation-stopped', { recovered: '120.00' }],
      ]).slice(3),
    ).toEqual([
      '2026-04-20 delegated (delegation-agreed)',
      '2026-05-05 refused retention-executed',
      '2026-10-01 collectible (delegation-stopped)',
      'open: 450.00 / 330.00',
    ]);
  });

  it('completed', () => {
    expect(
      story(of(), [
        RECEIVED,
        impossible,
        asked(),
        '2026-04-20 delegation-agreed',
        ['2026-10-01 delegation-completed', { recovered: '450.00' }],
      ]).at(-1),
    ).toBe('settled: 450.00 / 0.00');
  });

  it.each<readonly [string, readonly Told[]]>([
    ['still recoverable on the body’s own benefits', [RECEIVED, asked()]],
    [
      'the debtor owes on that benefit',
      [RECEIVED, impossible, asked({ debtorOwesOnBenefit: true })],
    ],
    [
      'the debtor chose to pay at once',
      [RECEIVED, '2026-03-05 lump-sum-chosen', impossible, asked()],
    ],
    ['a benefit that the statute does not name', [RECEIVED, impossible, asked({ benefit: 'RSA' })]],
  ])('refused: %s', (_, told) => {
    expect(story(of(), told)).toContain(REFUSED);
  });

  it('the ASPA is not recovered on an invalidity pension: L815-11 names title V of book III alone', () => {
    const aspa = of({ regime: 'aspa', benefit: 'ASPA', undeclared: ['resources'] });
    const askedOn = (benefit: string) => story(aspa, [RECEIVED, impossible, asked({ benefit })]);
    expect(askedOn('invalidity')).toContain(REFUSED);
    expect(askedOn('pension')).not.toContain(REFUSED);
  });

  it('without a request or against the agreement nothing is delegated', () => {
    expect(story(of(), [RECEIVED, '2026-04-20 delegation-agreed'])).toContain(
      '2026-04-20 refused delegation-agreed',
    );
    expect(
      story(of(), [
        RECEIVED,
        impossible,
        asked(),
        '2026-04-10 delegation-refused',
        '2026-04-20 delegation-agreed',
      ]),
    ).toContain('2026-04-20 refused delegation-agreed');
  });

  it('a pension debt may go to the RSA, an ASPA debt may not', () => {
    const pension = of(
      { regime: 'old-age', benefit: 'pension' },
      { oldAgeCommitteeScope: 'error-and-good-faith' },
    );
    expect(story(pension, [RECEIVED, impossible, asked({ benefit: 'RSA' })])).not.toContain(
      REFUSED,
    );
    const aspa = of({ regime: 'aspa', benefit: 'ASPA', undeclared: ['resources'] });
    expect(story(aspa, [RECEIVED, impossible, asked({ benefit: 'RSA' })])).toContain(REFUSED);
  });
});
