import { answerOf, notified, table, type Setting, type Told } from './support';

const lodged = (on: string, to: 'committee' | 'court' = 'committee'): Told => ({
  kind: 'appeal-lodged',
  on,
  to,
});

describe('the committee and its silence', () => {
  table([
    {
      why: 'an appeal of 2018: one month of silence',
      facts: [notified('2018-09-03'), lodged('2018-10-31')],
      delays: [
        'payment 2018-09-03 2018-11-05 moved',
        'observations 2018-09-03 2018-11-05 moved',
        'amicable-appeal 2018-09-03 2018-11-05 moved ended by appeal-lodged',
        'amicable-appeal-implicit-refusal 2018-10-31 2018-11-30',
        'court 2018-11-30 2019-01-30',
      ],
      retention: 'appeal',
    },
    {
      why: 'lodged on the last day of 2018, decided by the text of that day even with later documents',
      facts: [
        notified('2018-11-05'),
        lodged('2018-12-31'),
        { kind: 'appeal-documents', on: '2019-01-15' },
      ],
      delays: [
        'payment 2018-11-05 2019-01-07 moved',
        'observations 2018-11-05 2019-01-07 moved',
        'amicable-appeal 2018-11-05 2019-01-07 moved ended by appeal-lodged',
        'amicable-appeal-implicit-refusal 2018-12-31 2019-01-31 ended by appeal-documents',
        'amicable-appeal-implicit-refusal 2019-01-15 2019-02-15',
        'court 2019-02-15 2019-04-15',
      ],
    },
    {
      why: 'lodged on 2 January 2019: two months',
      facts: [notified('2018-11-05'), lodged('2019-01-02')],
      delays: [
        'payment 2018-11-05 2019-01-07 moved',
        'observations 2018-11-05 2019-01-07 moved',
        'amicable-appeal 2018-11-05 2019-01-07 moved ended by appeal-lodged',
        'amicable-appeal-implicit-refusal 2019-01-02 2019-03-04 moved',
        'court 2019-03-04 2019-05-06 moved',
      ],
    },
    {
      why: 'decided before the silence ends: two months for the court from the decision',
      facts: [
        notified('2026-03-02'),
        lodged('2026-04-01'),
        { kind: 'appeal-decided', on: '2026-05-12', outcome: 'rejected' },
      ],
      delays: [
        'rectification-request 2026-03-02 2026-03-23 moved',
        'amicable-appeal 2026-03-02 2026-05-04 moved ended by appeal-lodged',
        'amicable-appeal-implicit-refusal 2026-04-01 2026-06-01 ended by appeal-decided',
        'court 2026-05-12 2026-07-13 moved',
      ],
      retention: '2026-03-24',
    },
    {
      why: 'decided after the silence: the decision opens the court again',
      facts: [
        notified('2026-03-02'),
        lodged('2026-04-01'),
        { kind: 'appeal-decided', on: '2026-07-01', outcome: 'rejected' },
      ],
      delays: [
        'rectification-request 2026-03-02 2026-03-23 moved',
        'amicable-appeal 2026-03-02 2026-05-04 moved ended by appeal-lodged',
        'amicable-appeal-implicit-refusal 2026-04-01 2026-06-01',
        'court 2026-06-01 2026-08-03 moved ended by appeal-decided',
        'court 2026-07-01 2026-09-01',
      ],
    },
    {
      why: 'a decision that does not state the remedies opens no delay for the court',
      facts: [
        notified('2026-03-02'),
        lodged('2026-04-01'),
        {
          kind: 'appeal-decided',
          on: '2026-05-12',
          outcome: 'rejected',
          remediesStated: false,
        },
      ],
      delays: [
        'rectification-request 2026-03-02 2026-03-23 moved',
        'amicable-appeal 2026-03-02 2026-05-04 moved ended by appeal-lodged',
        'amicable-appeal-implicit-refusal 2026-04-01 2026-06-01 ended by appeal-decided',
      ],
    },
    {
      why: 'an acknowledgement without the remedies: silence opens no delay for the court',
      facts: [
        notified('2026-03-02'),
        { kind: 'appeal-lodged', on: '2026-04-01', remediesStated: false },
      ],
      delays: [
        'rectification-request 2026-03-02 2026-03-23 moved',
        'amicable-appeal 2026-03-02 2026-05-04 moved ended by appeal-lodged',
        'amicable-appeal-implicit-refusal 2026-04-01 2026-06-01',
      ],
    },
    {
      why: 'the debtor wins: no court, nothing to retain',
      facts: [
        notified('2026-03-02'),
        lodged('2026-04-01'),
        { kind: 'appeal-decided', on: '2026-05-12', outcome: 'accepted' },
      ],
      delays: [
        'rectification-request 2026-03-02 2026-03-23 moved',
        'amicable-appeal 2026-03-02 2026-05-04 moved ended by appeal-lodged',
        'amicable-appeal-implicit-refusal 2026-04-01 2026-06-01 ended by appeal-decided',
      ],
      retention: 'appeal',
    },
    {
      why: 'the court seized in its delay: that delay is used',
      facts: [
        notified('2026-03-02'),
        lodged('2026-04-01'),
        { kind: 'appeal-decided', on: '2026-05-12', outcome: 'rejected' },
        lodged('2026-06-15', 'court'),
      ],
      delays: [
        'rectification-request 2026-03-02 2026-03-23 moved',
        'amicable-appeal 2026-03-02 2026-05-04 moved ended by appeal-lodged',
        'amicable-appeal-implicit-refusal 2026-04-01 2026-06-01 ended by appeal-decided',
        'court 2026-05-12 2026-07-13 moved ended by appeal-lodged',
      ],
    },
    {
      why: 'an appeal lodged a day late does not use its delay',
      facts: [notified('2026-03-02'), lodged('2026-05-05')],
      delays: [
        'rectification-request 2026-03-02 2026-03-23 moved',
        'amicable-appeal 2026-03-02 2026-05-04 moved',
        'amicable-appeal-implicit-refusal 2026-05-05 2026-07-06 moved',
        'court 2026-07-06 2026-09-07 moved',
      ],
    },
  ]);
});

describe('the administrative court', () => {
  const rsa = (place: Setting): Setting => ({ regime: 'rsa', ...place });
  const facts: readonly Told[] = [
    notified('2026-03-02'),
    lodged('2026-04-01'),
    { kind: 'appeal-decided', on: '2026-05-12', outcome: 'rejected' },
  ];
  const courtOf = (setting: Setting): string | undefined =>
    answerOf(facts, setting).delays.find(({ name }) => name === 'court')?.expires;

  test.each<[string, Setting, string]>([
    ['on the spot: two months, to the Monday', {}, '2026-07-13'],
    [
      'from Mayotte to a court of the mainland: a month more',
      { residence: 'mayotte', courtSeat: 'metropole' },
      '2026-08-12',
    ],
    [
      'from Guadeloupe to the court of Martinique: a month more',
      { residence: 'guadeloupe', courtSeat: 'martinique' },
      '2026-08-12',
    ],
    [
      'from the mainland to the court of La Réunion: a month more',
      { residence: 'metropole', courtSeat: 'reunion' },
      '2026-08-12',
    ],
    [
      'in Guyane before its own court: nothing more',
      { residence: 'guyane', courtSeat: 'guyane' },
      '2026-07-13',
    ],
    ['from abroad: two months more', { residence: 'abroad', courtSeat: 'metropole' }, '2026-09-14'],
  ])('RSA, %s', (_why, place, expires) => {
    expect(courtOf(rsa(place))).toBe(expires);
  });

  test('the social court has no such extension in its texts', () => {
    expect(courtOf({ residence: 'abroad', courtSeat: 'metropole' })).toBe('2026-07-13');
  });

  test('a decision after the delay has run out does not reopen it (CJA R421-2)', () => {
    const { delays } = answerOf(
      [
        notified('2026-03-02'),
        lodged('2026-04-01'),
        { kind: 'appeal-decided', on: '2026-08-04', outcome: 'rejected' },
      ],
      rsa({}),
    );
    expect(delays.filter(({ name }) => name === 'court')).toHaveLength(1);
  });

  test('judges by their articles', () => {
    const authority = (setting: Setting): string | undefined =>
      answerOf(facts, setting).delays.find(({ name }) => name === 'court')?.authority;
    expect(authority(rsa({}))).toBe('CJA R421-1');
    expect(authority({ regime: 'housing' })).toBe('CJA R421-1');
    expect(authority({ regime: 'activity-bonus', residence: 'abroad' })).toBe(
      'CJA R421-1 et CJA R421-7',
    );
    expect(authority({ regime: 'family' })).toBe('CSS R142-1-A III');
  });
});

describe('demand, contrainte, opposition', () => {
  const far: Setting = { residence: 'guyane', courtSeat: 'metropole' };
  const served: Told = { kind: 'contrainte-served', on: '2026-07-10' };
  table([
    {
      why: 'a month to pay after the demand; the contrainte from the next day',
      facts: [notified('2026-03-02'), { kind: 'demand-received', on: '2026-07-14' }],
      delays: [
        'rectification-request 2026-03-02 2026-03-23 moved',
        'amicable-appeal 2026-03-02 2026-05-04 moved',
        'demand 2026-07-14 2026-08-14',
      ],
      contrainte: '2026-08-15',
    },
    {
      why: '15 August is a Saturday and a holiday: the month ends on Monday 17',
      facts: [notified('2026-03-02'), { kind: 'demand-received', on: '2026-07-15' }],
      contrainte: '2026-08-18',
    },
    {
      why: 'under the old procedure a contestation stops the contrainte too',
      facts: [
        notified('2019-03-05'),
        { kind: 'demand-received', on: '2019-06-03' },
        { kind: 'contestation', on: '2019-06-20' },
      ],
      contrainte: null,
    },
    {
      why: 'fifteen days for the opposition, a Saturday: Monday 27',
      facts: [served],
      delays: ['opposition 2026-07-10 2026-07-27 moved'],
      retention: 'not-notified',
    },
    {
      why: 'a debtor far from the court: the office has not said whether distance counts',
      facts: [served],
      setting: far,
      delays: [],
      open: ['distanceOnOpposition'],
    },
    {
      why: 'it does: a month first, then the fifteen days (CPC 641, 643)',
      facts: [served],
      setting: { ...far, policies: { distanceOnOpposition: 'yes' } },
      delays: ['opposition 2026-07-10 2026-08-25'],
    },
    {
      why: 'it does not',
      facts: [served],
      setting: { ...far, policies: { distanceOnOpposition: 'no' } },
      delays: ['opposition 2026-07-10 2026-07-27 moved'],
    },
    {
      why: 'from abroad: two months first',
      facts: [served],
      setting: { residence: 'abroad', policies: { distanceOnOpposition: 'yes' } },
      delays: ['opposition 2026-07-10 2026-09-25'],
    },
  ]);
});
