import { civilDate } from '../../engine/calendar/civil';
import { answerOf, notified, type Told } from '../engine/deadlines/support';
import { contextOf } from '../engine/lifecycle/support';
import { lived } from './support';
import type { Regime } from '../../law/terms';

/** Notified, appealed before the commission, rejected by it: whose court is open, and by which text. */
const year = (of: string, at: string): string => `${of}-${at}`;
const rejected = (of: string): readonly Told[] => [
  notified(year(of, '03-02')),
  { kind: 'appeal-lodged', on: year(of, '03-20') },
  { kind: 'appeal-decided', on: year(of, '05-20'), by: 'committee', outcome: 'rejected' },
];
const POLICIES = {
  suspensionEnds: 'decision',
  mayottePaymentDelayMonths: 1,
  rsaAfterRefusal: 'prior-appeal-delay',
} as const;

describe('the judge of each benefit', () => {
  it.each([
    ['family', 'CSS R142-1-A III'],
    ['old-age', 'CSS R142-1-A III'],
    ['aspa', 'CSS R142-1-A III'],
    ['health', 'CSS R142-1-A III'],
    ['disability', 'CSS R142-1-A III'],
    ['rsa', 'CJA R421-1'],
    ['activity-bonus', 'CJA R421-1'],
    ['housing', 'CJA R421-1'],
  ] as const satisfies readonly (readonly [Regime, string])[])(
    '%s: the delay before the court is that of %s',
    (regime, authority) => {
      const { delays } = answerOf(rejected('2026'), { regime, policies: POLICIES });
      expect(delays.filter(({ name }) => name === 'court')).toMatchObject([
        { opens: '2026-05-20', expires: '2026-07-20', authority },
      ]);
    },
  );

  it.each([
    ['housing in 2018', { regime: 'housing' }, 'CCH L825-2'],
    ['family benefits in Mayotte', { territory: 'mayotte' }, 'décret 2004-593'],
  ] as const)('%s: no known text names the judge, and no delay is made up', (_, setting, text) => {
    const answer = answerOf(rejected('2018'), { ...setting, policies: POLICIES });
    expect(answer.delays.filter(({ name }) => name === 'court')).toEqual([]);
    expect(answer.undetermined).toContainEqual(
      expect.objectContaining({ code: 'undetermined-law', delay: 'court', authority: [text] }),
    );
  });

  it('no court is open before the commission was seized', () => {
    const { delays } = answerOf([notified('2026-03-02')], { policies: POLICIES });
    expect(delays.map(({ name }) => name)).not.toContain('court');
  });

  it('the commission rejects: the wait for the judge belongs to nobody else', () => {
    const state = lived(
      contextOf({ regime: 'rsa', benefit: 'RSA', establishedOn: civilDate('2026-02-20') }),
      [
        '2026-03-02 notification-received',
        '2026-03-20 appeal-lodged',
        ['2026-05-20 appeal-decided', { by: 'committee', outcome: 'rejected' }],
        ['2026-06-10 appeal-lodged', { to: 'court' }],
      ],
    );
    expect(state.phase).toBe('suspended');
    expect(state.retentionLawful).toBe(false);
    expect(state.tasks).toContainEqual(
      expect.objectContaining({ task: 'follow-court', role: 'lawyer' }),
    );
  });
});
