import type { ArticleRule } from '../rule';

export const DECREE_2021_306_7: ArticleRule = {
  name: 'décret 2021-306 art. 7',
  versions: [{ from: '2021-03-25', to: null }],
  meaning: 'The timetable of 2021 holds for debts notified from 25/03/2021.',
  examples: [
    {
      question: 'deadlines',
      shows: 'Received on 25/03/2021: the new timetable, with its twenty days.',
      reckoning: '25/03/2021 + 20 days = 14/04/2021, a Wednesday; retention from 15/04/2021.',
      given: { regime: 'family', facts: ['2021-03-25 notification-received'] },
      expected: {
        delays: ['rectification-request 2021-03-25 2021-04-14'],
        retention: '2021-04-15',
      },
    },
    {
      question: 'deadlines',
      shows: 'Received the day before: the old notice, if the office applies it to 2020 and 2021.',
      reckoning:
        '24/03/2021 + 2 months = 24/05/2021, Whit Monday, so Tuesday 25/05; retention from 26/05/2021.',
      given: {
        regime: 'family',
        policies: { transition2020: 'old-procedure' },
        facts: ['2021-03-24 notification-received'],
      },
      expected: { delays: ['payment 2021-03-24 2021-05-25 moved'], retention: '2021-05-26' },
    },
    {
      question: 'deadlines',
      shows: 'An office that does not apply it gets no answer.',
      reckoning: '24/03/2021 is before the first day of the timetable: refused.',
      given: {
        regime: 'family',
        policies: { transition2020: 'refuse' },
        facts: ['2021-03-24 notification-received'],
      },
      expected: { open: ['law'] },
    },
  ],
};
