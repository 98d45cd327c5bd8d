import { debtSchema, debtSchemaOf } from '../../api/schemas/debt';
import { LENIENT } from '../../api/schemas/dialect';
import { actSchema, eventSchemaOf } from '../../api/schemas/events';
import { debtCase } from '../ledger/fixtures';

const MOTIVE = { facts: 'Vous avez repris la vie commune.', law: ['CSS L553-2 al. 1'] };
const TOLD = {
  obtained: 'right-of-communication',
  content: 'bail de 2017',
  origin: 'un bailleur',
};

describe.each([
  ['the API and a portfolio', debtSchema],
  ['a case of indu lifecycle', debtSchemaOf(LENIENT)],
] as const)('reasons of a debt, as %s read them', (_, schema) => {
  it('are kept as they were given', () => {
    const debt = {
      ...debtCase(),
      motive: MOTIVE,
      evidence: [{ obtained: 'held-by-organism' }, TOLD],
    };
    expect(schema.safeParse(debt)).toEqual({ success: true, data: debt });
  });

  it.each([
    ['no reasons of fact', { motive: { ...MOTIVE, facts: ' ' } }],
    ['no text', { motive: { ...MOTIVE, law: [] } }],
    ['an empty list of grounds', { evidence: [] }],
    ['data of a third party without their origin', { evidence: [{ ...TOLD, origin: ' ' }] }],
    ['data of a third party without their content', { evidence: [{ ...TOLD, content: '' }] }],
    ['data of a third party of which nothing is told', { evidence: [{ obtained: TOLD.obtained }] }],
    ['grounds of an unknown kind', { evidence: [{ obtained: 'guessed' }] }],
  ])('%s: refused', (_what, members) => {
    expect(schema.safeParse({ ...debtCase(), ...members }).success).toBe(false);
  });
});

it('the refusal of a rectification carries its reason', () => {
  const event = {
    on: '2026-03-25',
    kind: 'rectification-refusal-decided',
    extent: 'wholly',
    motive: 'Rien de neuf.',
  };
  expect(actSchema.parse(event)).toEqual(event);
  expect(eventSchemaOf(LENIENT).parse(event)).toEqual(event);
});
