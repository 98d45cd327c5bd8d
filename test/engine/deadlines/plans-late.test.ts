import { notified, refused, requested, table, type Setting, type Told } from './support';

const NOTIFIED = notified('2026-03-02');
const RSA: Setting = { regime: 'rsa' };

const planAccepted = (on: string): Told => ({ kind: 'plan-accepted', on });
const planConcluded = (on: string, months: number): Told => ({
  kind: 'plan-concluded',
  on,
  months,
});

const REQUEST = 'rectification-request 2026-03-02 2026-03-23 moved';
const APPEAL = 'amicable-appeal 2026-03-02 2026-05-04 moved';

describe('plans accepted in other delays than the first', () => {
  table([
    {
      why: 'after an express refusal that came late: the later of the two delays is the one that waits',
      facts: [NOTIFIED, requested('2026-03-10'), refused('2026-05-20'), planAccepted('2026-05-22')],
      retention: '2026-06-23',
    },
    {
      why: 'in the two months after the silence',
      facts: [NOTIFIED, requested('2026-03-10'), planAccepted('2026-04-20')],
      retention: '2026-05-21',
    },
    {
      why: 'in the month of silence: the two months after it still hold collection back',
      facts: [NOTIFIED, requested('2026-03-10'), planAccepted('2026-03-20')],
      retention: '2026-06-11',
    },
    {
      why: 'on the day on which the two months open they are its own',
      facts: [NOTIFIED, requested('2026-03-10'), planAccepted('2026-04-10')],
      retention: '2026-05-12',
    },
    {
      why: 'accepted twice: the month to conclude it runs from the first acceptance',
      facts: [
        NOTIFIED,
        planAccepted('2026-03-09'),
        planAccepted('2026-03-12'),
        planConcluded('2026-04-10', 6),
      ],
      retention: '2026-04-10',
    },
    {
      why: 'concluded at once, for twelve months',
      facts: [NOTIFIED, planConcluded('2026-03-12', 12)],
      delays: [
        REQUEST,
        APPEAL,
        'plan-conclusion 2026-03-12 2026-04-13 moved ended by plan-concluded',
      ],
      retention: 'plan',
    },
    {
      why: 'for thirteen months it is no plan of the text',
      facts: [NOTIFIED, planConcluded('2026-03-12', 13)],
      delays: [REQUEST, APPEAL],
      retention: '2026-03-24',
    },
    {
      why: 'RSA knows no such plan',
      facts: [NOTIFIED, planAccepted('2026-03-09')],
      setting: RSA,
      delays: [REQUEST, 'prior-appeal 2026-03-02 2026-05-04 moved'],
      retention: '2026-05-05',
    },
  ]);
});
