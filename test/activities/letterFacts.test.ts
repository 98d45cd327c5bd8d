import { letterFor } from '../../activities/letterFacts';
import type { DebtCase, LetterKind } from '../../engine/lifecycle/types';
import type { Ledger } from '../../ledger/ledger';
import { openLedger } from '../../ledger/open';
import { LetterRefused, type Letter } from '../../letters/letter';
import { START_MS } from '../ledger/backends';
import { day, debtCase, NOTIFIED, OFFICE, opening, recorded } from '../ledger/fixtures';
import { inMemory } from '../setup/places';

const OWN = {
  facts: 'Votre enfant a quitté votre foyer le 1er octobre 2017.',
  law: ['CSS L553-2 al. 1', 'CSS L512-1'],
};
const BORROWED = {
  obtained: 'right-of-communication',
  content: 'certificat de scolarité de 2017',
  origin: 'un établissement scolaire',
} as const;
const OF_ITS_CAUSE = 'Les informations déclarées pour les périodes indiquées';

describe('letters composed from the record', () => {
  let ledger: Ledger;
  beforeAll(async () => void (ledger = await openLedger(inMemory())), START_MS);
  afterAll(() => ledger.close());

  async function composed(debt: DebtCase, letter: LetterKind, on: string): Promise<Letter> {
    const loaded = await ledger.loadDebt(debt.id);
    const { epoch } = loaded;
    return letterFor(ledger, loaded, { debt: debt.id, letter, key: letter, on: day(on), epoch });
  }

  async function opened(overrides: Partial<DebtCase> = {}): Promise<DebtCase> {
    const debt = debtCase(overrides);
    await ledger.openDebt(opening(debt));
    return debt;
  }

  it('the notification gives the reasons of the case, and tells what third parties gave', async () => {
    const debt = await opened({ motive: OWN, evidence: [BORROWED] });
    const { data, text } = await composed(debt, 'notification', '2018-03-06');
    expect(data.mentions.motive).toEqual(OWN);
    expect(data.mentions['third-party-data']).toEqual([
      { content: BORROWED.content, origin: BORROWED.origin },
    ]);
    expect(text).toContain(OWN.facts);
    expect(text).toContain(BORROWED.content);
    expect(text).toContain(BORROWED.origin);
    expect(text).not.toContain(OF_ITS_CAUSE);
  });

  it('a case that says nothing of its own is given the reasons of its cause', async () => {
    const { data, text } = await composed(await opened(), 'notification', '2018-03-06');
    expect(text).toContain(OF_ITS_CAUSE);
    expect(data.mentions['third-party-data']).toBeUndefined();
  });

  it.each([
    [
      'third-party, and nothing says what was obtained: refused (CSS L114-21)',
      'third-party',
      false,
    ],
    ['organism: what it held', 'organism', true],
    ['debtor: what was declared', 'debtor', true],
  ] as const)('grounds of a debt that names none, %s', async (_why, cause, allowed) => {
    const debt = await opened({ cause, id: `ground-${cause}` });
    const letter = composed(debt, 'notification', '2018-03-06');
    if (allowed) expect((await letter).data.mentions['third-party-data']).toBeUndefined();
    else await expect(letter).rejects.toMatchObject({ mention: 'third-party-data' });
  });

  it('the demand repeats the reasons of the case', async () => {
    const debt = await opened({ motive: OWN });
    for (const event of NOTIFIED) await recorded(ledger, debt.id, event);
    const { data } = await composed(debt, 'demand', '2018-06-05');
    expect(data.mentions.motive).toEqual(OWN);
  });

  it.each([
    ['reasons that are blank', { motive: { facts: ' ', law: OWN.law } }, 'motive'],
    ['no text', { motive: { facts: OWN.facts, law: [] } }, 'motive'],
    ['no ground at all', { evidence: [] }, 'third-party-data'],
    ['an origin left out', { evidence: [{ ...BORROWED, origin: ' ' }] }, 'third-party-data'],
  ] as const)('%s: no notification', async (_, overrides, mention) => {
    const debt = await opened(overrides);
    const refused = await composed(debt, 'notification', '2018-03-06').catch(
      (error: unknown) => error,
    );
    expect(refused).toBeInstanceOf(LetterRefused);
    expect(refused).toMatchObject({ mention });
  });

  describe('a rectification refused', () => {
    async function refusedWith(motive?: string): Promise<Letter> {
      const established = day('2026-02-20');
      const debt = await opened({ establishedOn: established });
      await recorded(ledger, debt.id, { on: day('2026-03-02'), kind: 'notification-received' });
      await recorded(ledger, debt.id, {
        on: day('2026-03-10'),
        kind: 'rectification-requested',
        form: 'written',
      });
      await recorded(ledger, debt.id, {
        on: day('2026-03-25'),
        kind: 'rectification-refusal-decided',
        extent: 'wholly',
        ...(motive === undefined ? {} : { motive }),
      });
      return composed(debt, 'rectification-refusal', '2026-03-25');
    }

    it('says why in the words of who decided', async () => {
      const motive = 'Le jugement produit fixe la résidence de l’enfant chez l’autre parent.';
      const { data, text } = await refusedWith(motive);
      expect(data.mentions['refusal-motive']).toMatchObject({ facts: motive });
      expect(text).toContain(motive);
    });

    it('says what the decision itself says when nobody wrote more', async () => {
      const { text } = await refusedWith();
      expect(text).toContain('ne modifient pas le montant de l’indu');
    });
  });

  it('the capacity is that of the office', async () => {
    const { data } = await composed(await opened(), 'notification', '2018-03-06');
    expect(data.mentions.author).toMatchObject({ capacity: OFFICE.signatories.notification });
  });
});
