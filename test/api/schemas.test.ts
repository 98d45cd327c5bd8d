import type { z } from 'zod';
import { type InputFault, faultsOf, frenchIssue } from '../../api/schemas/french';
import { actSchema, eventSchemaOf } from '../../api/schemas/events';
import { PortfolioIndex, portfolioLineSchema } from '../../api/schemas/portfolio';
import { officeSchemaOf } from '../../api/schemas/debt';
import { STRICT } from '../../api/schemas/dialect';
import { aLine, anOffice } from './samples';

const faults = (schema: z.ZodType, value: unknown): readonly InputFault[] => {
  const parsed = schema.safeParse(value, { error: frenchIssue });
  return parsed.success ? [] : faultsOf(parsed.error);
};

const line = (events: readonly object[], change: object = {}): object => ({
  ...aLine(),
  events,
  ...change,
});

describe('a portfolio line', () => {
  it('is read whole', () => {
    const events = [
      { on: '2024-03-04', kind: 'notification-received' },
      { on: '2024-03-20', kind: 'rectification-requested', form: 'oral' },
      { on: '2024-04-10', kind: 'rectification-refused', extent: 'partly', amount: '80.00' },
      {
        on: '2024-06-01',
        kind: 'situation-changed',
        household: { couple: true, dependentChildren: 1 },
        payable: '0.00',
      },
      { on: '2024-07-01', kind: 'retention-impossible' },
    ];
    expect(portfolioLineSchema.parse(line(events))).toEqual(line(events));
  });

  it.each([
    [
      'an amount with three decimals',
      { kind: 'payment-received', amount: '12.345' },
      'events[0].amount',
      'deux décimales',
    ],
    [
      'a negative amount',
      { kind: 'payment-received', amount: '-12.34' },
      'events[0].amount',
      'sans signe',
    ],
    [
      'a number in place of an amount',
      { kind: 'payment-received', amount: 12.34 },
      'events[0].amount',
      'chaîne',
    ],
    [
      'a payment of nothing',
      { kind: 'payment-received', amount: '0.00' },
      'events[0].amount',
      'plus de 0.00',
    ],
    [
      'a date that does not exist',
      { on: '2023-02-29', kind: 'contestation' },
      'events[0].on',
      'Date inexistante',
    ],
    ['a missing date', { on: undefined, kind: 'contestation' }, 'events[0].on', 'absent'],
    ['an unknown kind', { kind: 'contested' }, 'events[0].kind', 'Valeur inconnue'],
    [
      'an execution',
      { kind: 'retention-executed', amount: '1.00', month: '2024-05' },
      'events[0].kind',
      'interdit dans un portefeuille',
    ],
    [
      'an unknown member',
      { kind: 'contestation', form: 'oral' },
      'events[0].form',
      'Champ inconnu',
    ],
    ['a missing form', { kind: 'rectification-requested' }, 'events[0].form', 'absent'],
    [
      'a part without its amount',
      { kind: 'contestation-decided', outcome: 'partly' },
      'events[0].amount',
      'partielle',
    ],
    [
      'an unknown outcome',
      { kind: 'appeal-decided', outcome: 'maybe' },
      'events[0].outcome',
      '"accepted", "partly", "rejected"',
    ],
    ['a change of nothing', { kind: 'situation-changed' }, 'events[0]', 'Aucun changement'],
    [
      'half a household',
      { kind: 'situation-changed', household: { couple: true } },
      'events[0].household.dependentChildren',
      'absent',
    ],
  ])('refuses %s, with its path', (_name, event, path, message) => {
    expect(faults(portfolioLineSchema, line([{ on: '2024-05-06', ...event }]))).toEqual([
      { path, message: expect.stringContaining(message) },
    ]);
  });

  it.each([
    [
      'an unknown benefit',
      { situation: { ...aLine().situation, benefits: [{ code: 'XYZ', amount: '1.00' }] } },
      'situation.benefits[0].code',
    ],
    ['a line of nothing', { debt: { ...aLine().debt, lines: [] } }, 'debt.lines'],
    ['an unknown regime', { debt: { ...aLine().debt, regime: 'unemployment' } }, 'debt.regime'],
    [
      'a number of social security as an identifier',
      { debt: { ...aLine().debt, debtor: '1850578006084' } },
      'debt.debtor',
    ],
    ['an identifier with a slash', { debt: { ...aLine().debt, id: 'a/b' } }, 'debt.id'],
    ['a misspelt member', { debt: { ...aLine().debt, godFaith: true } }, 'debt.godFaith'],
    [
      'two payment lines of one name',
      { debt: { ...aLine().debt, lines: [...aLine().debt.lines, ...aLine().debt.lines] } },
      'debt.lines',
    ],
  ])('refuses %s, with its path', (_name, change, path) => {
    expect(faults(portfolioLineSchema, line([], change)).map((fault) => fault.path)).toEqual([
      path,
    ]);
  });

  it('refuses an event before the debt; the situation of the household may change before', () => {
    const early = (event: object): readonly string[] =>
      faults(portfolioLineSchema, line([{ on: '2024-02-29', ...event }])).map(({ path }) => path);
    expect(early({ kind: 'contestation' })).toEqual(['events[0].on']);
    expect(early({ kind: 'situation-changed', payable: '0.00' })).toEqual([]);
  });

  it('never repeats what it received', () => {
    const found = faults(
      portfolioLineSchema,
      line([], { debt: { ...aLine().debt, cause: 'Dupont', benefit: '<Dupont>' } }),
    );
    expect(found).toHaveLength(2);
    expect(JSON.stringify(found)).not.toContain('Dupont');
  });
});

describe('the lines of a portfolio together', () => {
  const read = (change: object): z.infer<typeof portfolioLineSchema> =>
    portfolioLineSchema.parse(line([], change));

  it('refuse a debt given twice, and two situations of one debtor, whatever the order of members', () => {
    const index = new PortfolioIndex();
    const { debt, situation } = aLine();
    expect(index.admit(read({}))).toBeNull();
    expect(index.admit(read({}))).toEqual({
      path: 'debt.id',
      message: expect.stringContaining('déjà'),
    });
    const reordered = Object.fromEntries(Object.entries(situation).reverse());
    expect(index.admit(read({ debt: { ...debt, id: 'd-2' }, situation: reordered }))).toBeNull();
    expect(
      index.admit(
        read({ debt: { ...debt, id: 'd-3' }, situation: { ...situation, payable: '0.01' } }),
      ),
    ).toEqual({
      path: 'situation',
      message: expect.stringContaining('autre situation'),
    });
    expect(
      index.admit(
        read({
          debt: { ...debt, id: 'd-3', debtor: 'b-2' },
          situation: { ...situation, payable: '0.01' },
        }),
      ),
    ).toBeNull();
  });
});

describe('events and acts', () => {
  it('let an act have no date, and an event none without', () => {
    expect(actSchema.parse({ kind: 'contestation' })).toEqual({ kind: 'contestation' });
    expect(faults(eventSchemaOf(STRICT), { kind: 'contestation' })).toEqual([
      { path: 'on', message: expect.stringContaining('absent') },
    ]);
  });

  it.each(['notification-sent', 'demand-sent', 'retention-executed'])(
    'leave %s to the workflows',
    (kind) => {
      expect(faults(actSchema, { kind, on: '2024-01-01' })).toEqual([
        { path: 'kind', message: expect.stringContaining('Valeur inconnue') },
      ]);
    },
  );

  it('let an event be a retention, with its month', () => {
    expect(
      faults(eventSchemaOf(STRICT), {
        on: '2024-05-06',
        kind: 'retention-executed',
        amount: '10.00',
      }),
    ).toEqual([{ path: 'month', message: expect.stringContaining('absent') }]);
  });
});

describe('an office', () => {
  it('has no policy that nobody chose', () => {
    expect(officeSchemaOf(STRICT).parse(anOffice())).toEqual(anOffice());
    expect(officeSchemaOf(STRICT).parse({ ...anOffice(), policies: {} }).policies).toEqual({});
  });

  it('refuses an unknown policy, an unknown value and unknown holidays, each with its path', () => {
    const office = {
      ...anOffice(),
      holidays: 'monaco',
      policies: { slices: 'both', colour: 'blue' },
    };
    expect(faults(officeSchemaOf(STRICT), office).map((fault) => fault.path)).toEqual([
      'holidays',
      'policies.slices',
      'policies.colour',
    ]);
  });
});
