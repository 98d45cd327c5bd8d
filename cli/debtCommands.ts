import { type Command, Option } from 'commander';
import {
  type DebtListAnswer,
  debtFileSchema,
  debtListSchema,
  monthFileSchema,
  PHASES,
} from '../api/schemas/answers';
import { answering, asJson, groupOf, JSON_OPTION } from './asking';
import { askApi } from './client';
import { type Connection, findConnection } from './connection';
import type { CliContext } from './outcome';
import { debtListText } from './show/debtList';
import { debtFileText } from './show/debtFile';
import { monthText } from './show/month';
import { planText } from './show/plan';

/** Adds `indu debts`, `indu debt show`, `indu debt why` and `indu debt plan`. */
export function registerDebts(program: Command, context: CliContext): void {
  addList(program, context);
  const debt = groupOf(program, 'debt', 'le dossier d’un indu, et les actes');
  addShow(debt, context);
  addWhy(debt, context);
  addPlan(debt, context);
}

interface ListOptions {
  readonly phase?: string;
  readonly debtor?: string;
  readonly open?: boolean;
  readonly ended?: boolean;
  readonly json?: boolean;
}

function addList(program: Command, context: CliContext): void {
  program
    .command('debts')
    .description('la liste des indus, avec les totaux')
    .addOption(new Option('--phase <phase>', 'seulement cette phase').choices(PHASES))
    .option('--debtor <débiteur>', 'seulement ce débiteur')
    .addOption(new Option('--open', 'seulement ceux qui courent').conflicts('ended'))
    .option('--ended', 'seulement ceux qui sont terminés')
    .option(...JSON_OPTION)
    .action((options: ListOptions) =>
      answering(context, options, async () => {
        const list = await allDebts(findConnection(context), options);
        context.print(options.json === true ? asJson(list) : debtListText(list));
      }),
    );
}

const PAGE = 1_000;

async function allDebts(connection: Connection, options: ListOptions): Promise<DebtListAnswer> {
  const state = options.open === true ? 'open' : options.ended === true ? 'ended' : undefined;
  const query = { phase: options.phase, debtor: options.debtor, open: state, limit: String(PAGE) };
  const page = (after?: string): Promise<DebtListAnswer> =>
    askApi(connection, {
      method: 'GET',
      path: '/debts',
      query: { ...query, after },
      answer: debtListSchema,
    });
  const first = await page();
  const rows = [...first.rows];
  for (let last = first; last.rows.length === PAGE;) {
    last = await page(last.rows.at(-1)?.id);
    rows.push(...last.rows);
  }
  return { rows, totals: first.totals };
}

function addShow(debt: Command, context: CliContext): void {
  debt
    .command('show')
    .helpGroup('Lecture :')
    .description(
      'phase, délais, montants, ce qui peut être fait aujourd’hui et ce qui ne peut pas l’être',
    )
    .argument('<indu>', 'identifiant de l’indu')
    .option('--letters', 'avec le texte des lettres')
    .option(...JSON_OPTION)
    .action((id: string, options: { readonly letters?: boolean; readonly json?: boolean }) =>
      answering(context, options, async () => {
        const file = await askApi(findConnection(context), {
          method: 'GET',
          path: `/debts/${encodeURIComponent(id)}`,
          answer: debtFileSchema,
        });
        const shown = (): string => debtFileText(file, { letters: options.letters === true });
        context.print(options.json === true ? asJson(file) : shown());
      }),
    );
}

function addWhy(debt: Command, context: CliContext): void {
  debt
    .command('why')
    .helpGroup('Lecture :')
    .description('pourquoi ce montant a été retenu ce mois-là')
    .argument('<indu>', 'identifiant de l’indu')
    .argument('<mois>', 'AAAA-MM')
    .option(...JSON_OPTION)
    .action((id: string, month: string, options: { readonly json?: boolean }) =>
      answering(context, options, async () => {
        const file = await askApi(findConnection(context), {
          method: 'GET',
          path: `/debts/${encodeURIComponent(id)}/months/${encodeURIComponent(month)}`,
          answer: monthFileSchema,
        });
        context.print(options.json === true ? asJson(file) : monthText(id, file));
      }),
    );
}

function addPlan(debt: Command, context: CliContext): void {
  debt
    .command('plan')
    .helpGroup('Lecture :')
    .description('l’échéancier mois par mois : échéances attendues, sommes reçues, fin')
    .argument('<indu>', 'identifiant de l’indu')
    .option(...JSON_OPTION)
    .action((id: string, options: { readonly json?: boolean }) =>
      answering(context, options, async () => {
        const file = await askApi(findConnection(context), {
          method: 'GET',
          path: `/debts/${encodeURIComponent(id)}`,
          answer: debtFileSchema,
        });
        context.print(
          options.json === true ? asJson({ plan: file.standing?.plan ?? null }) : planText(file),
        );
      }),
    );
}
