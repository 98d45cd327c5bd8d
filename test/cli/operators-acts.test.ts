import { Command } from 'commander';
import { z } from 'zod';
import { actSchema } from '../../api/schemas/events';
import { registerActs } from '../../cli/actCommands';
import { bodyOf, DEBTOR_COMMANDS, OFFICER_COMMANDS } from '../../cli/acts';
import { DEBTOR_ACTS, OFFICER_ACTS } from '../../messages/names';

const ALL = [...DEBTOR_COMMANDS, ...OFFICER_COMMANDS];

const kindsOf = (commands: typeof ALL): readonly string[] =>
  commands.flatMap(({ kind }) => (typeof kind === 'string' ? [kind] : Object.values(kind)));

describe('commands of acts', () => {
  it('are one for each act that exists for people, and no other', () => {
    expect(kindsOf([...DEBTOR_COMMANDS]).toSorted()).toEqual(Object.values(DEBTOR_ACTS).toSorted());
    expect(kindsOf([...OFFICER_COMMANDS]).toSorted()).toEqual(
      [
        ...Object.values(OFFICER_ACTS),
        'contrainte-served',
        'recorded-delivery-sent',
        'retention-impossible',
      ].toSorted(),
    );
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
          given[field] = choices?.[0] ?? VALUES[reads ?? field] ?? 'x-1';
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
  month: '2024-05',
};
