import { randomUUID } from 'node:crypto';
import { type Command, Option } from 'commander';
import { LETTERS, receiptSchema } from '../api/schemas/answers';
import { MAIL_OUTCOMES } from '../api/schemas/requests';
import type { ActCommand, ActOption } from './actOptions';
import { bodyOf, DEBTOR_COMMANDS, OFFICER_COMMANDS, OUTSIDE_COMMANDS } from './acts';
import { answering, asJson, groupOf, JSON_OPTION, wholeNumber } from './asking';
import { askApi } from './client';
import { findConnection } from './connection';
import type { CliContext } from './outcome';
import { receiptText } from './show/receipt';

interface ActOptions extends Readonly<Record<string, unknown>> {
  readonly on?: string;
  readonly id?: string;
  readonly json?: boolean;
}

/** Adds `indu debt <act> ID` for every act of the debtor and of the organism, and `indu debt mail`. */
export function registerActs(program: Command, context: CliContext): void {
  const debt = groupOf(program, 'debt', 'le dossier d’un indu, et les actes');
  for (const act of DEBTOR_COMMANDS)
    addAct(debt, context, act, 'Actes du débiteur (toujours enregistrés) :');
  for (const act of OUTSIDE_COMMANDS)
    addAct(debt, context, act, 'Ce que disent la banque et la poste :');
  for (const act of OFFICER_COMMANDS)
    addAct(debt, context, act, 'Décisions (refusées quand une règle les interdit) :');
  addMail(debt, context);
}

function addAct(debt: Command, context: CliContext, act: ActCommand, group: string): void {
  const command = debt
    .command(act.name)
    .helpGroup(group)
    .description(act.what)
    .argument('<indu>', 'identifiant de l’indu')
    .option('--on <date>', 'jour de l’acte, AAAA-MM-JJ (sinon le jour légal de l’indu)')
    .option(
      '--id <clé>',
      'clé choisie par vous : le même acte renvoyé avec elle n’est fait qu’une fois',
    )
    .option(...JSON_OPTION);
  for (const option of act.options ?? []) command.addOption(optionOf(option));
  command.action((id: string, options: ActOptions) =>
    answering(context, options, async () => {
      const receipt = await askApi(findConnection(context), {
        method: 'POST',
        path: `/debts/${encodeURIComponent(id)}/acts`,
        body: bodyOf(act, options),
        key: options.id ?? randomUUID(),
        answer: receiptSchema,
      });
      context.print(options.json === true ? asJson(receipt) : receiptText(receipt));
    }),
  );
}

function optionOf({ flags, what, required, choices, reads }: ActOption): Option {
  const option = new Option(flags, what);
  if (required === true) option.makeOptionMandatory();
  if (choices !== undefined) option.choices(choices);
  if (reads === 'months' || reads === 'instalments') option.argParser(wholeNumber);
  return option;
}

interface MailOptions {
  readonly letter: string;
  readonly outcome: string;
  readonly on: string;
  readonly reference?: string;
  readonly remedies: boolean;
  readonly json?: boolean;
}

function addMail(debt: Command, context: CliContext): void {
  debt
    .command('mail')
    .helpGroup('Courrier :')
    .description('enregistrer le sort d’un pli recommandé, ou la signification de la contrainte')
    .argument('<indu>', 'identifiant de l’indu')
    .addOption(new Option('--letter <lettre>', 'lettre').choices(LETTERS).makeOptionMandatory())
    .addOption(
      new Option('--outcome <sort>', 'sort du pli').choices(MAIL_OUTCOMES).makeOptionMandatory(),
    )
    .requiredOption('--on <date>', 'jour de la réception, du refus ou de la première présentation')
    .option('--reference <référence>', 'référence du pli')
    .option('--no-remedies', 'la notification n’indiquait pas les voies et délais de recours')
    .option(...JSON_OPTION)
    .action((id: string, options: MailOptions) =>
      answering(context, options, async () => {
        const { letter, outcome, on, reference, remedies } = options;
        const receipt = await askApi(findConnection(context), {
          method: 'POST',
          path: '/mail-events',
          body: {
            about: id,
            kind: letter,
            outcome,
            on,
            reference,
            ...(remedies ? {} : { remediesStated: false }),
          },
          answer: receiptSchema,
        });
        context.print(options.json === true ? asJson(receipt) : receiptText(receipt));
      }),
    );
}
