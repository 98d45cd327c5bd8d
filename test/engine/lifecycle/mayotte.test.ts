import { civilDate } from '../../../engine/calendar/civil';
import type { Policies } from '../../../engine/lifecycle/types';
import { type Told, contextOf, story } from './support';

const retained = (on: string, amount = '50.00'): Told => [
  `${on} retention-executed`,
  { amount, month: on.slice(0, 7) },
];

describe('Mayotte (ordonnance 2002-149 art. 13, décret 2002-423 art. 5-2 and 5-3)', () => {
  const mayotte = (policies: Policies = { mayottePaymentDelayMonths: 1 }) =>
    contextOf(
      {
        territory: 'mayotte',
        establishedOn: civilDate('2016-05-14'),
        lines: [{ id: 'l1', period: '2016-03', paidOn: civilDate('2016-04-05'), amount: '450.00' }],
      },
      { suspensionEnds: 'decision', ...policies },
    );
  const opened = [
    '2016-05-14 detected (establishment)',
    '2016-05-20 observation (notification-received)',
  ];

  it('observations by word of mouth with counsel; their rejection has a motive, then the demand', () => {
    const told: readonly Told[] = [
      '2016-05-20 notification-received',
      ['2016-06-10 observations-made', { form: 'oral', assistedBy: 'counsel' }],
      '2016-07-25 demand-sent',
      ['2016-07-26 observations-rejected', { motive: 'ressources non déclarées' }],
      '2016-07-27 demand-sent',
      '2016-08-02 demand-received',
    ];
    expect(story(mayotte(), told, '2016-12-31')).toEqual([
      ...opened,
      '2016-06-21 collectible (delay-expired:payment)',
      '2016-07-25 refused demand-sent',
      '2016-08-02 demand (demand-received)',
      'open: 450.00 / 450.00',
    ]);
  });

  it('a contestation blocks', () => {
    expect(
      story(
        mayotte(),
        ['2016-05-20 notification-received', '2016-06-10 contestation', retained('2016-07-05')],
        '2016-12-31',
      ),
    ).toEqual([
      ...opened,
      '2016-06-10 suspended (contestation)',
      '2016-07-05 refused retention-executed',
      'open: 450.00 / 450.00',
    ]);
  });

  it('the text gives no number of months to pay: the office must', () => {
    expect(story(mayotte({}), ['2016-05-20 notification-received'], '2016-12-31')).toEqual([
      'refusal policy-missing',
    ]);
  });

  it('nothing is abandoned until the office has set the amount', () => {
    const small = (policies: Policies) => {
      const ctx = mayotte({ mayottePaymentDelayMonths: 1, ...policies });
      return {
        ...ctx,
        debt: { ...ctx.debt, lines: ctx.debt.lines.map((line) => ({ ...line, amount: '9.99' })) },
      };
    };
    expect(story(small({}), [], '2016-12-31')[0]).toContain('detected');
    expect(
      story(small({ mayotteAbandonment: '10.00', abandon: 'automatic' }), [], '2016-12-31')[0],
    ).toContain('abandoned');
  });

  it('other benefits, and payments before 2012, have no text here', () => {
    expect(
      story(contextOf({ territory: 'mayotte', regime: 'housing', benefit: 'AL' }), []),
    ).toEqual(['refusal undetermined-law']);
    const early = mayotte();
    const debt = {
      ...early.debt,
      lines: [{ id: 'l1', period: '2011-11', paidOn: civilDate('2011-12-05'), amount: '450.00' }],
    };
    expect(story({ ...early, debt }, [], '2016-12-31')).toEqual(['refusal undetermined-law']);
  });
});
