import type { PathName } from '../../samples/paths/all';

/**
 * The phases through which each path goes, in order, told by the decider with the retentions that the
 * scale gives.
 */
export const JOURNEYS: Readonly<Record<PathName, string>> = {
  'all-lines-barred': 'time-barred',
  'appeal-accepted': 'detected observation collectible cancelled',
  'appeal-rejected': 'detected observation collectible retention settled',
  'arrears-claimed': 'detected observation collectible retention settled',
  'arrears-kept': 'acquired',
  'barred-before-second-letter': 'detected notified time-barred',
  'below-threshold': 'abandoned',
  'benefits-end-then-resume': 'detected observation collectible retention demand settled',
  'benefits-end-then-written-off':
    'detected observation collectible retention demand contrainte enforceable written-off',
  'change-above-twenty-percent': 'detected observation collectible retention settled',
  'change-below-twenty-percent': 'detected observation collectible retention settled',
  'child-born': 'detected observation collectible retention settled',
  'contested-accepted': 'detected observation collectible retention cancelled',
  'contested-and-settled-anyway': 'detected observation suspended settled',
  'contested-before-accepted': 'detected observation suspended cancelled',
  'contested-before-partly': 'detected observation suspended collectible retention settled',
  'contested-before-rejected': 'detected observation suspended collectible retention settled',
  'contested-before-withdrawn': 'detected observation suspended observation settled',
  'contested-during-accepted': 'detected observation collectible retention suspended cancelled',
  'contested-during-partly':
    'detected observation collectible retention suspended retention settled',
  'contested-during-rejected':
    'detected observation collectible retention suspended retention settled',
  'contested-during-withdrawn':
    'detected observation collectible retention suspended retention settled',
  'contested-rejected': 'detected observation collectible',
  'contrainte-enforceable':
    'detected observation collectible demand contrainte enforceable settled',
  'contrainte-written-off':
    'detected observation collectible demand contrainte enforceable written-off',
  'court-partly': 'detected observation collectible retention settled',
  'death-then-written-off': 'detected observation suspended written-off',
  'demand-paid': 'detected observation collectible demand settled',
  'demand-unclaimed': 'detected observation collectible demand contrainte enforceable settled',
  'director-remits': 'detected observation collectible retention remitted',
  'false-declaration': 'detected observation collectible retention settled',
  'lump-sum-paid': 'detected observation plan settled',
  'lump-sum-unpaid': 'detected observation plan collectible retention settled',
  'never-notified': 'detected notified',
  'observations-rejected': 'detected observation collectible retention settled',
  'observations-then-demand': 'detected observation collectible demand settled',
  'one-line-barred': 'detected observation collectible retention settled',
  'opposition-annuls-contrainte':
    'detected observation collectible demand contrainte opposition collectible retention settled',
  'opposition-annuls-debt':
    'detected observation collectible demand contrainte opposition cancelled',
  'opposition-partly':
    'detected observation collectible demand contrainte opposition enforceable settled',
  'opposition-rejected':
    'detected observation collectible demand contrainte opposition enforceable settled',
  'opposition-too-late': 'detected observation collectible demand contrainte enforceable settled',
  'paid-at-once': 'detected observation settled',
  'paid-during-retention': 'detected observation collectible retention settled',
  'paid-in-three-parts': 'detected observation settled',
  'part-paid-then-retained': 'detected observation collectible retention settled',
  'pension-instalments': 'committee plan settled',
  'pension-not-claimed': 'not-claimed',
  'pension-remitted-by-committee': 'committee remitted',
  'plan-after-refusal': 'detected observation rectification plan settled',
  'plan-broken': 'detected observation plan collectible retention settled',
  'plan-kept': 'detected observation plan settled',
  'plan-not-concluded': 'detected observation plan collectible retention settled',
  'plan-twelve-months': 'detected observation plan settled',
  'prior-appeal-rejected': 'detected observation suspended collectible retention settled',
  'prior-appeal-then-judgment': 'detected observation collectible retention suspended cancelled',
  'rectification-late-oral-alone': 'detected observation collectible retention settled',
  'rectification-late-oral-documents': 'detected observation collectible retention settled',
  'rectification-late-written': 'detected observation collectible retention settled',
  'rectification-refused': 'detected observation rectification collectible retention settled',
  'rectification-silence': 'detected observation rectification collectible retention settled',
  rectified: 'detected observation rectification cancelled',
  'rectified-partly': 'detected observation rectification collectible retention settled',
  'refused-letter': 'detected observation collectible retention settled',
  'remission-accepted': 'detected observation remitted',
  'remission-partly': 'detected observation collectible retention settled',
  'remission-rejected': 'detected observation collectible settled',
  'remission-suspends': 'detected observation suspended observation settled',
  retained: 'detected observation collectible retention settled',
  'returned-then-received': 'detected notified observation collectible retention settled',
  'suspended-by-insolvency': 'detected observation collectible retention suspended',
  'to-the-department': 'detected observation collectible retention transferred',
  transferred: 'detected observation collectible retention transferred',
  'unclaimed-then-received': 'detected notified observation collectible retention settled',
};

/** Debts that have not ended on the last day of the sample, and their phase. */
export const OPEN_AT_THE_END: Readonly<Record<string, string>> = {
  'd-0ffaa764': 'opposition',
  'd-a98221b5': 'retention',
  'd-4b49abc6': 'retention',
  'd-2b733a74': 'rectification',
  'd-8e098aa5': 'plan',
  'd-39bee8ec': 'notified',
  'd-cc6b928a': 'suspended',
  'd-e5113217': 'collectible',
};
