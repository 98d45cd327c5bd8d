import { civilDate } from '../../../engine/calendar/civil';
import { chronicle } from '../../../engine/lifecycle/decider';
import type { LifecycleContext } from '../../../engine/lifecycle/state';
import { contextOf, event, story, type Told } from './support';

/** Received on 2 March 2026, collectible on the 24th; the month of the demand of 8 April ends on Friday 8 May. */
const RECEIVED = '2026-03-02 notification-received';
const DEMANDED = '2026-04-08 demand-received';
const ISSUED = '2026-05-12 writ-issued';
const NOTIFIED = '2026-05-20 writ-notified';

const service = (): LifecycleContext =>
  contextOf({ regime: 'aspa', benefit: 'ASPA', creditor: 'saspa', undeclared: ['resources'] });

const until = '2027-06-30';

describe('the writ of the service of the ASPA (CSS R815-44)', () => {
  it('issued after the month of the demand, enforceable once notified, then paid', () => {
    const paid: Told = ['2026-07-01 payment-received', { amount: '450.00' }];
    expect(story(service(), [RECEIVED, DEMANDED, ISSUED, NOTIFIED, paid], until).slice(-4)).toEqual(
      [
        '2026-04-08 demand (demand-received)',
        '2026-05-20 enforceable (writ-notified)',
        '2026-07-01 settled (payment-received)',
        'settled: 450.00 / 0.00',
      ],
    );
  });

  it('no contrainte, and no opposition to one', () => {
    const told: readonly Told[] = [
      RECEIVED,
      DEMANDED,
      ['2026-05-12 contrainte-signed', { by: 'director' }],
      ISSUED,
      NOTIFIED,
      '2026-05-25 opposition-lodged',
    ];
    expect(story(service(), told, until)).toEqual(
      expect.arrayContaining([
        '2026-05-12 refused contrainte-signed',
        '2026-05-25 refused opposition-lodged',
      ]),
    );
  });

  it.each<readonly [string, LifecycleContext, readonly Told[], string]>([
    ['without a demand', service(), [RECEIVED, ISSUED], '2026-05-12 refused writ-issued'],
    [
      'before the month of the demand has run',
      service(),
      [RECEIVED, DEMANDED, '2026-05-11 writ-issued'],
      '2026-05-11 refused writ-issued',
    ],
    [
      'twice',
      service(),
      [RECEIVED, DEMANDED, ISSUED, '2026-05-13 writ-issued'],
      '2026-05-13 refused writ-issued',
    ],
    [
      'for more than is owed',
      service(),
      [RECEIVED, DEMANDED, ['2026-05-12 writ-issued', { amount: '450.01' }]],
      '2026-05-12 refused writ-issued',
    ],
    [
      'while the debtor has died and the estate is asked (L815-13)',
      service(),
      [RECEIVED, DEMANDED, '2026-05-12 debtor-died', ISSUED],
      '2026-05-12 refused writ-issued',
    ],
    [
      'by another body than the service of R815-2',
      contextOf({ regime: 'aspa', benefit: 'ASPA', undeclared: ['resources'] }),
      [RECEIVED, DEMANDED, ISSUED],
      '2026-05-12 refused writ-issued',
    ],
    [
      'for another benefit, whoever the creditor',
      contextOf({ creditor: 'saspa' }),
      [RECEIVED, DEMANDED, ISSUED],
      '2026-05-12 refused writ-issued',
    ],
    [
      'notified without having been issued',
      service(),
      [RECEIVED, DEMANDED, NOTIFIED],
      '2026-05-20 refused writ-notified',
    ],
    [
      'notified while collection is suspended',
      service(),
      [RECEIVED, DEMANDED, ISSUED, '2026-05-15 insolvency-opened', NOTIFIED],
      '2026-05-20 refused writ-notified',
    ],
    [
      'annulled without having been issued',
      service(),
      [RECEIVED, DEMANDED, '2026-05-20 writ-annulled'],
      '2026-05-20 refused writ-annulled',
    ],
  ])('refused: %s', (_, ctx, told, refusal) => {
    expect(story(ctx, told, until)).toContain(refusal);
  });

  it('annulled with the debt standing: collection begins again, and a new demand comes before a new writ', () => {
    const told: readonly Told[] = [
      RECEIVED,
      DEMANDED,
      ISSUED,
      NOTIFIED,
      '2026-09-01 writ-annulled',
      '2026-09-02 writ-issued',
      '2026-09-10 demand-received',
      '2026-10-13 writ-issued',
      '2026-10-20 writ-notified',
    ];
    expect(story(service(), told, until).slice(-5)).toEqual([
      '2026-09-01 collectible (writ-annulled)',
      '2026-09-02 refused writ-issued',
      '2026-09-10 demand (demand-received)',
      '2026-10-20 enforceable (writ-notified)',
      'open: 450.00 / 450.00',
    ]);
  });

  it('an appeal against the debt annuls it, writ or not', () => {
    const told: readonly Told[] = [
      RECEIVED,
      '2026-04-02 appeal-lodged',
      '2026-06-15 demand-received',
      '2026-07-20 writ-issued',
      '2026-07-25 writ-notified',
      ['2026-09-01 appeal-decided', { outcome: 'accepted' }],
    ];
    expect(story(service(), told, until).at(-1)).toBe('cancelled: 0.00 / 0.00');
  });

  it('its refusals cite R815-44', () => {
    const answer = chronicle(service(), [RECEIVED, ISSUED].map(event), civilDate(until));
    expect('chronicle' in answer && answer.chronicle.journal.at(-1)).toMatchObject({
      refusedEvent: 'writ-issued',
      because: ['CSS R815-44'],
    });
  });
});
