import { Command } from 'commander';
import { z } from 'zod';
import { actSchema } from '../../api/schemas/events';
import { registerActs } from '../../cli/actCommands';
import { bodyOf, DEBTOR_COMMANDS, OFFICER_COMMANDS, OUTSIDE_COMMANDS } from '../../cli/acts';
import { ACTS as SHOWN } from '../../api/schemas/answers';
import { MAIL_OUTCOMES } from '../../api/schemas/requests';
import { civilDate } from '../../engine/calendar/civil';
import { ACTS } from '../../engine/lifecycle/actLines';
import { ACT_WORDS } from '../../cli/show/words';
import { DEBTOR_ACTS, OFFICER_ACTS } from '../../messages/names';

const ALL = [...DEBTOR_COMMANDS, ...OUTSIDE_COMMANDS, ...OFFICER_COMMANDS];

const kindsOf = (commands: typeof ALL): readonly string[] =>
  commands.flatMap(({ kind }) => (typeof kind === 'string' ? [kind] : Object.values(kind)));

describe('commands of acts', () => {
  it('are one for each act that exists for people, and no other', () => {
    expect(kindsOf([...DEBTOR_COMMANDS]).toSorted()).toEqual(Object.values(DEBTOR_ACTS).toSorted());
    expect(kindsOf([...OUTSIDE_COMMANDS, ...OFFICER_COMMANDS]).toSorted()).toEqual(
      [
        ...Object.values(OFFICER_ACTS),
        'address-changed',
        'contrainte-served',
        'writ-notified',
        'recorded-delivery-sent',
        'retention-impossible',
      ].toSorted(),
    );
  });

  /** By `indu debt mail`, and never by another command. */
  const byMail = (kind: string): boolean =>
    /^(notification|demand|contrainte)-/.test(kind) &&
    MAIL_OUTCOMES.some((outcome) => kind.endsWith(outcome));
  /** What the workflows do by themselves: people only read whether it may be done. */
  const OWN = ['retain', 'send-demand'];
  const on = civilDate('2026-03-02');

  it('the table of acts, the API and the command line know the same acts', () => {
    expect(SHOWN.toSorted()).toEqual(ACTS.map(({ act }) => act).toSorted());
    expect(Object.keys(ACT_WORDS).toSorted()).toEqual(SHOWN.toSorted());
    const commanded = new Set<string>(kindsOf(ALL));
    const judged = ACTS.filter(({ act }) => !OWN.includes(act)).map(
      ({ event }) => event(on, '1.00').kind,
    );
    expect(judged.filter((kind) => !commanded.has(kind))).toEqual([]);
    // An act whose two outcomes are two events is one line of the table.
    const lines = ALL.filter(({ kind }) =>
      (typeof kind === 'string' ? [kind] : Object.values(kind)).every(
        (each) => !judged.some((judgedKind) => judgedKind === each),
      ),
    );
    expect(lines.map(({ name }) => name)).toEqual([]);
    const accepted = actSchema.options.flatMap(({ shape }) => {
      const { kind } = shape;
      return kind instanceof z.ZodEnum ? kind.options : [...kind.values];
    });
    expect(accepted.filter((kind) => !commanded.has(kind) && !byMail(kind))).toEqual([]);
    expect([...commanded].filter((kind) => !accepted.some((each) => each === kind))).toEqual([]);
  });

  it('have each their own name, and options that commander reads into the member that they fill', () => {
    expect(new Set(ALL.map(({ name }) => name)).size).toBe(ALL.length);
    const program = new Command();
    const nowhere = {
      environment: {},
      homes: [],
      print: () => undefined,
      warn: () => undefined,
      end: () => undefined,
    };
    registerActs(program, nowhere);
    const commands = program.commands.find((command) => command.name() === 'debt')?.commands ?? [];
    for (const act of ALL) {
      const options = commands.find((command) => command.name() === act.name)?.options ?? [];
      const names = options.map((option) => option.attributeName());
      expect(names).toEqual(
        expect.arrayContaining([
          'on',
          'id',
          'json',
          ...(act.options ?? []).map(({ field }) => field),
        ]),
      );
    }
  });

  it('make bodies that the API reads, with every option given', () => {
    for (const act of ALL) {
      const outcomes = typeof act.kind === 'string' ? [null] : Object.keys(act.kind);
      for (const chosen of outcomes) {
        const given: Record<string, unknown> = {
          on: '2024-01-02',
          ...(chosen === null ? {} : { outcome: chosen }),
        };
        for (const { field, choices, reads } of act.options ?? []) {
          if (chosen !== null && ['outcome', 'extent', 'amount', 'motive'].includes(field))
            continue;
          const value = choices?.[0] ?? VALUES[reads ?? field] ?? 'x-1';
          given[field] = reads === 'list' ? [value] : value;
        }
        const parsed = actSchema.safeParse(bodyOf(act, given));
        expect([act.name, parsed.success ? '' : z.prettifyError(parsed.error)]).toEqual([
          act.name,
          '',
        ]);
      }
    }
  });

  it('turn the outcome of a rectification into its own event', () => {
    const decide = ALL.find(({ name }) => name === 'decide-rectification');
    if (decide === undefined) throw new Error('no such command');
    expect(bodyOf(decide, { outcome: 'accepted' })).toEqual({ kind: 'rectification-accepted' });
    expect(bodyOf(decide, { ...PARTLY, outcome: 'refused' })).toEqual({
      kind: 'rectification-refusal-decided',
      ...PARTLY,
    });
  });
});

const PARTLY = { extent: 'partly', amount: '80.00', motive: 'Un mois reste dû.' };

const VALUES: Readonly<Record<string, unknown>> = {
  months: 12,
  instalments: 24,
  flag: true,
  amount: '12.00',
  recovered: '12.00',
  until: '2024-05-06',
  orderIssuedOn: '2024-05-06',
  committedOn: '2024-05-06',
  increasedDebtNotifiedOn: '2022-05-06',
  month: '2024-05',
};
