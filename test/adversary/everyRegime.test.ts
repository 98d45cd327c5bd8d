import { civilDate } from '../../engine/calendar/civil';
import { establish } from '../../engine/lifecycle/decider';
import type { LifecycleContext } from '../../engine/lifecycle/state';
import { LIVES } from '../engine/lifecycle/everyRegime';
import { STOPS } from '../engine/lifecycle/clerk';
import type { Told } from '../engine/lifecycle/support';
import { attempt, retained, signed } from './support';

/** A debt whose delays are counted by hand from its texts, of 450.00 € as all of them. */
interface Case {
  readonly name: string;
  readonly sent: string;
  readonly received: string;
  /** The last day on which the delays of the notification still run. */
  readonly lastDay: string;
  readonly collectible: string;
  readonly demand: string;
  /** The last day of the month of the demand, moved to a working day. */
  readonly demandLastDay: string;
  readonly contrainte: string;
}

const of2021 = (name: string): Case => ({
  name,
  sent: '2026-02-25',
  received: '2026-03-02',
  // 20 days end on Sunday 22/03.
  lastDay: '2026-03-23',
  collectible: '2026-03-24',
  demand: '2026-04-08',
  // One month ends on 08/05, a holiday, before a week-end.
  demandLastDay: '2026-05-11',
  contrainte: '2026-05-12',
});

const ofPriorAppeal = (name: string): Case => ({
  ...of2021(name),
  // The two months of the prior appeal end on Saturday 02/05.
  lastDay: '2026-05-04',
  collectible: '2026-05-05',
  demand: '2026-05-11',
  demandLastDay: '2026-06-11',
  contrainte: '2026-06-12',
});

const CASES: readonly Case[] = [
  ...['family, timetable of 2021', 'old age', 'ASPA', 'health', 'AAH', 'housing'].map(of2021),
  ...['RSA', 'activity bonus'].map(ofPriorAppeal),
  {
    name: 'family, procedure of 2012',
    sent: '2018-05-20',
    received: '2018-05-25',
    lastDay: '2018-07-25',
    collectible: '2018-07-26',
    demand: '2018-08-01',
    demandLastDay: '2018-09-03',
    contrainte: '2018-09-04',
  },
  {
    name: 'family, Mayotte',
    sent: '2014-05-20',
    received: '2014-05-27',
    lastDay: '2014-06-27',
    collectible: '2014-06-28',
    demand: '2014-08-01',
    demandLastDay: '2014-09-01',
    contrainte: '2014-09-02',
  },
];

function contextFor(name: string): LifecycleContext {
  const ctx = LIVES.find((life) => life.name === name)?.ctx;
  if (ctx === undefined) throw new Error(name);
  if (ctx.debt.territory !== 'mayotte') return ctx;
  // The scale of Mayotte is known for 2014.
  const lines = [
    { id: 'l1', period: '2014-03', paidOn: civilDate('2014-04-05'), amount: '450.00' },
  ];
  return { ...ctx, debt: { ...ctx.debt, establishedOn: civilDate('2014-05-14'), lines } };
}

const messageOf = (ctx: LifecycleContext, told: readonly Told[], act: Told): string | null =>
  attempt(ctx, told, act).refused[0]?.message ?? null;

describe.each(CASES)('$name: what a lawyer has annulled', (each) => {
  const ctx = contextFor(each.name);
  const notified: Told = `${each.received} notification-received`;
  // RSA and activity bonus: retention was tried first (CASF R262-94-1).
  const demanded: readonly Told[] = [
    notified,
    `${each.demand} retention-impossible`,
    `${each.demand} demand-received`,
  ];

  it('retention on a letter that was only sent', () => {
    const told: readonly Told[] = [`${each.sent} notification-sent`];
    expect(messageOf(ctx, told, retained(each.collectible))).toMatch(/pas prouvée reçue/);
  });

  it('retention before the delays have run', () => {
    expect(messageOf(ctx, [notified], retained(each.lastDay))).toMatch(/court encore/);
    expect(messageOf(ctx, [notified], retained(each.collectible))).toBeNull();
  });

  it('a contrainte before the month of the demand has run', () => {
    expect(messageOf(ctx, demanded, signed(each.demandLastDay))).toMatch(/un mois après/);
    expect(messageOf(ctx, demanded, signed(each.contrainte))).toBeNull();
  });

  it('a contrainte without a demand', () => {
    expect(messageOf(ctx, [notified], signed(each.contrainte))).toMatch(/un mois après/);
  });

  it('a contrainte of another amount than the demand, or that the director has not signed', () => {
    const above = signed(each.contrainte, { amount: '450.01' });
    expect(messageOf(ctx, demanded, above)).toMatch(/dépasse le montant/);
    const officer = signed(each.contrainte, { by: 'case-officer' });
    expect(messageOf(ctx, demanded, officer)).toMatch(/Seul le directeur/);
  });

  it('retention beside a contestation, where it suspends and only there', () => {
    const told: readonly Told[] = [notified, `${each.received} contestation`];
    const stops = STOPS[each.name]?.includes('contestation') === true;
    const message = messageOf(ctx, told, retained(each.collectible));
    expect(message === null).toBe(!stops);
    if (stops) expect(message).toMatch(/suspendu/);
  });

  it('retention from the dead, or from who is under a procedure of insolvency', () => {
    for (const kind of ['debtor-died', 'insolvency-opened']) {
      const told: readonly Told[] = [notified, `${each.received} ${kind}`];
      expect(messageOf(ctx, told, retained(each.collectible))).toMatch(/suspendu/);
    }
  });

  it('a remission despite a false declaration', () => {
    const told: readonly Told[] = [notified, `${each.collectible} remission-requested`];
    const grant: Told = [`${each.collectible} remission-decided`, { outcome: 'accepted' }];
    const liar = { ...ctx, debt: { ...ctx.debt, falseDeclaration: true } };
    expect(messageOf(liar, told, grant)).toMatch(/fausse déclaration/);
    expect(messageOf(ctx, told, grant)).toBeNull();
  });

  it('months that are barred', () => {
    const { debt } = ctx;
    const paidOn = civilDate(debt.territory === 'mayotte' ? '2012-01-31' : '2016-01-31');
    const old = debt.lines.map((line) => ({ ...line, paidOn }));
    const answer = establish({ ...ctx, debt: { ...debt, lines: old } });
    // No text gives the time-bar of health: nothing is claimed on a guess.
    if (debt.regime === 'health')
      expect(answer).toMatchObject({ refusal: { code: 'undetermined-law' } });
    else expect(answer).toMatchObject({ step: { state: { end: 'time-barred', claimed: '0.00' } } });
  });
});
