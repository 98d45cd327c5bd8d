import { civilDate } from '../../engine/calendar/civil';
import type { LetterKind } from '../../engine/lifecycle/types';
import { composeLetter } from '../../letters/compose';
import type { FactsOf } from '../../letters/facts';
import type { MentionName } from '../../letters/mentions';
import { refusal } from '../letters/refusal';
import * as sample from '../letters/sample';

/** A ground of annulment, the change of the facts that makes it, the mention and the article that the refusal names. */
type Ground<Kind extends LetterKind> = readonly [
  ground: string,
  change: Partial<FactsOf[Kind]>,
  mention: MentionName,
  article: string,
];

/** The act is rendered as it should be, and no more once the ground is there. */
function annulled<Kind extends LetterKind>(
  kind: Kind,
  facts: FactsOf[Kind],
  grounds: readonly Ground<Kind>[],
): void {
  it.each(grounds)(`${kind}: %s`, (_ground, change, mention, article) => {
    expect(composeLetter(kind, facts).text).not.toBe('');
    const error = refusal(kind, { ...facts, ...change });
    expect(error).toMatchObject({ letter: kind, mention });
    expect(error.authority).toContain(article);
    expect(error.message).toContain(article);
  });
}

const NOWHERE = { name: 'Tribunal', address: [' '] };
const [first, ...others] = sample.notification2021.lines;
if (first === undefined) throw new Error('the sample has lines');
const noFacts = { facts: ' ', law: ['CSS L553-2 al. 1'] };
const noLaw = { facts: 'Vous avez repris la vie commune.', law: [] };
const borrowed = { obtained: 'right-of-communication' } as const;

describe('no motive', () => {
  annulled('notification', sample.notification2021, [
    ['no reasons of fact', { motive: noFacts }, 'motive', 'CRPA L211-5'],
    ['no reasons of law', { motive: noLaw }, 'motive', 'CRPA L211-5'],
  ]);
  annulled('rectification-refusal', sample.refusal, [
    ['a refusal without its reason', { refusal: noFacts }, 'refusal-motive', 'CRPA L211-5'],
    ['a debt without its reason', { motive: noFacts }, 'motive', 'CSS R133-9-2 I 1°'],
  ]);
  annulled('observations-rejection', sample.observationsRejectionMayotte, [
    [
      'observations rejected without a reason',
      { rejection: noFacts },
      'observations-rejection',
      'décret 2002-423 art. 5-2 al. 1',
    ],
  ]);
  annulled('demand', sample.demand2012, [
    [
      'silent on why the observations were rejected',
      { observationsRejected: { on: civilDate('2018-08-01'), motive: ' ' } },
      'observations-rejection',
      'CSS R133-9-2 al. 2 (10/09/2012)',
    ],
    ['no motive', { motive: noFacts }, 'motive', 'CSS R133-9-2 al. 2 (10/09/2012)'],
  ]);
  annulled('contrainte', sample.contrainte2021, [
    ['no motive', { motive: noFacts }, 'motive', 'CSS R133-3'],
  ]);
});

describe('amounts that differ', () => {
  annulled('notification', sample.notification2021, [
    [
      'a claim that is not the sum of its payments',
      { claimed: '1255.01' },
      'amount',
      'CSS R133-9-2 I 1°',
    ],
  ]);
  annulled('demand', sample.demand2021, [
    ['more than was notified', { claimed: '1255.01' }, 'amount', 'CSS R133-9-2 V'],
  ]);
  annulled('contrainte', sample.contrainte2021, [
    ['one cent above the demand', { claimed: '900.01' }, 'amount', 'CSS R133-3'],
    ['no amount', { claimed: '' }, 'amount', 'CSS R133-3'],
  ]);
});

describe('wrong period', () => {
  annulled('notification', sample.notification2021, [
    [
      'no period',
      { lines: [{ ...first, period: ' ' }, ...others] },
      'payments',
      'CSS R133-9-2 I 1°',
    ],
    [
      'a payment that had not been made',
      { lines: [{ ...first, paidOn: civilDate('2026-03-03') }, ...others] },
      'payments',
      'CSS R133-9-2 I 1°',
    ],
    ['no payment at all', { lines: [] }, 'payments', 'CSS R133-9-2 I 1°'],
  ]);
  annulled('demand', sample.demand2021, [
    ['no period', { lines: [{ ...first, period: '' }, ...others] }, 'payments', 'CSS R133-9-2 V'],
  ]);
  annulled('contrainte', sample.contrainte2021, [
    ['no period', { lines: [{ ...first, period: '' }, ...others] }, 'payments', 'CSS R133-3'],
  ]);
});

describe('a delay that is not open', () => {
  annulled('contrainte', sample.contrainte2021, [
    [
      'on the last day of the month of the demand',
      { on: civilDate('2026-08-10') },
      'demand',
      'CSS R133-3',
    ],
  ]);
});

describe('remedies left out', () => {
  annulled('notification', sample.notification2021, [
    ['no commission', { committee: NOWHERE }, 'remedies', 'CSS R142-1-A III'],
    ['no court', { court: NOWHERE }, 'remedies', 'CSS R133-9-2 I 2° d'],
  ]);
  annulled('rectification-refusal', sample.refusal, [
    ['no commission', { committee: NOWHERE }, 'remedies', 'CSS R133-9-2 III 3°'],
  ]);
  annulled('demand', sample.demand2021, [
    ['no commission', { committee: NOWHERE }, 'remedies', 'CSS R133-9-2 V'],
    ['no court', { court: NOWHERE }, 'remedies', 'CSS R142-1'],
  ]);
  annulled('contrainte', sample.contrainte2021, [
    ['no address of the court', { court: NOWHERE }, 'court-address', 'CSS R133-3'],
    ['no reference', { reference: '' }, 'reference', 'CSS R133-3'],
  ]);
  annulled('first-retention', sample.firstRetention, [
    ['no commission', { committee: NOWHERE }, 'remedies', 'CSS R142-1'],
  ]);

  it.each([
    ['notification', sample.notification2021, 2],
    ['notification', sample.notification2012, 2],
    // The delay of the court of Mayotte was not found: the letter names its decree, and no delay runs.
    ['notification', sample.notificationMayotte, null],
  ] as const)('%s: the remedies are there, each with its delay', (kind, facts, courtMonths) => {
    const { remedies } = composeLetter(kind, facts).data.mentions;
    expect(remedies).toMatchObject({ appealMonths: 2, courtMonths });
  });
});

describe('data of third parties that the debtor was not told of (Cass. 2e civ. 07/07/2022 n° 21-11.484)', () => {
  annulled('notification', sample.notification2021, [
    ['nothing said of what it rests on', { evidence: [] }, 'third-party-data', 'CSS L114-21'],
    [
      'its content left out',
      { evidence: [{ ...borrowed, content: ' ', origin: 'un établissement bancaire' }] },
      'third-party-data',
      'CSS L114-21',
    ],
    [
      'its origin left out',
      { evidence: [{ ...borrowed, content: 'relevés de compte', origin: '' }] },
      'third-party-data',
      'CSS L114-21',
    ],
  ]);

  it('told in full: content, origin, and copies before collection', () => {
    const { text } = composeLetter('notification', sample.notificationFraud);
    expect(text).toContain('relevés de compte de 2025');
    expect(text).toContain('un établissement bancaire');
    expect(text).toMatch(/copie de ces documents.*avant la mise en recouvrement/);
  });
});

describe('no power to sign', () => {
  annulled('contrainte', sample.contrainte2021, [
    ['by a case officer', { signedBy: 'case-officer' }, 'author', 'CSS L161-1-5'],
    ['by the accounting director', { signedBy: 'accounting-director' }, 'author', 'CSS L161-1-5'],
    ['by nobody', { signedBy: '' }, 'author', 'CSS L161-1-5'],
  ]);
  annulled('contrainte', sample.contrainteMayotte, [
    ['in Mayotte', { signedBy: 'case-officer' }, 'author', 'ordonnance 2002-149 art. 13 al. 5'],
  ]);
  annulled('notification', sample.notification2021, [
    [
      'a decision without the capacity of its author',
      { author: { capacity: '' } },
      'author',
      'CSS R133-9-2 I',
    ],
  ]);
});

describe('fraud as a label', () => {
  annulled('notification', sample.notification2012, [
    [
      'an indemnity before its text',
      { indemnity: '9.22', claimed: '101.47' },
      'amount',
      'CSS R133-9-2 al. 1 (10/09/2012)',
    ],
  ]);
  annulled('notification', sample.notificationMayotte, [
    [
      'an indemnity in Mayotte, which has no text for it',
      { indemnity: '9.22', claimed: '101.47' },
      'amount',
      'décret 2002-423 art. 5-2 al. 1',
    ],
  ]);
});

describe('wrong judge', () => {
  annulled('contrainte', sample.contrainteMayotte, [
    [
      'a debtor abroad, for whom the text of Mayotte names no court',
      { residence: 'abroad' },
      'court-address',
      'décret 2002-423 art. 5-3',
    ],
  ]);

  it.each([
    ['france', 'vous êtes domicilié'],
    ['abroad', 'se trouve l’organisme créancier'],
  ] as const)('opposition of a debtor in %s', (residence, court) => {
    const { text } = composeLetter('contrainte', { ...sample.contrainte2021, residence });
    expect(text).toContain(`dans le ressort duquel ${court}`);
  });
});
