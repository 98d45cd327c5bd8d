import { chronicle } from '../../../engine/lifecycle/decider';
import { civilDate } from '../../../engine/calendar/civil';
import { contextOf, event, type Told } from './support';

/** What an act that is refused cites: the text of the benefit itself, never that of another. */
const refusalOf = (regime: 'rsa' | 'activity-bonus' | 'family', told: readonly Told[]) => {
  const benefit = { rsa: 'RSA', 'activity-bonus': 'PPA', family: 'AF' }[regime];
  const answer = chronicle(
    contextOf({ regime, benefit }),
    told.map(event),
    civilDate('2027-12-31'),
  );
  if ('refusal' in answer) throw new Error('refused');
  return answer.chronicle.journal.flatMap((entry) =>
    'refusedEvent' in entry ? [...entry.because] : [],
  );
};
const retained = (on: string): Told => [
  `${on} retention-executed`,
  { amount: '10.00', month: on.slice(0, 7) },
];
const RECEIVED = '2026-03-02 notification-received';

it.each([
  ['RSA, retained before any notification', 'rsa', [retained('2026-03-01')], 'CASF R262-92-1'],
  ['RSA, retained too early', 'rsa', [RECEIVED, retained('2026-03-24')], 'CASF R262-92-1'],
  [
    'bonus, retained too early',
    'activity-bonus',
    [RECEIVED, retained('2026-03-24')],
    'CSS R847-1-1',
  ],
  ['family, retained too early', 'family', [RECEIVED, retained('2026-03-10')], 'CSS R133-9-2'],
  [
    'RSA, a refusal that nobody asked for',
    'rsa',
    [RECEIVED, '2026-03-20 rectification-refused'],
    'CASF R262-92-1 I 2° a',
  ],
  [
    'RSA, retained during a contestation',
    'rsa',
    [RECEIVED, '2026-03-10 contestation', retained('2026-06-02')],
    'CASF L262-46 al. 2',
  ],
  ['RSA, a demand too early', 'rsa', [RECEIVED, '2026-03-24 demand-sent'], 'CSS R133-3'],
  [
    'written off as a small claim: its own paragraph, whose amount was not found',
    'family',
    [['2027-09-01 write-off-decided', { ground: 'small-claim', orderIssuedOn: '2026-02-20' }]],
    'CSS D133-2-1 al. 3',
  ],
  ['RSA, no plan to break', 'rsa', [RECEIVED, '2026-03-24 plan-broken'], 'CASF R262-92-1 I 2° b'],
] as const)('%s', (_why, regime, told, article) => {
  expect(refusalOf(regime, told)).toEqual([article]);
});
