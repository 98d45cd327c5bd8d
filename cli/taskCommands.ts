import { type Command, Option } from 'commander';
import { ROLES } from '../api/schemas/answers';
import { finishedTaskSchema, taskListSchema } from '../api/schemas/tasks';
import { answering, asJson, JSON_OPTION, wholeNumber } from './asking';
import { askApi } from './client';
import { findConnection } from './connection';
import type { CliContext } from './outcome';
import { tasksText } from './show/tasks';

interface ListOptions {
  readonly json?: boolean;
  readonly role?: string;
  readonly kind?: string;
  readonly debt?: string;
  readonly due?: string;
  readonly overdue?: boolean;
  readonly limit?: number;
  readonly after?: string;
}

/** Adds `indu tasks` and `indu tasks done`. */
export function registerTasks(program: Command, context: CliContext): void {
  const tasks = program
    .command('tasks')
    .description('ce qui attend quelqu’un, par échéance')
    .addOption(
      new Option('--role <rôle>', 'seulement ce rôle, ou ce qui lui est remonté').choices(ROLES),
    )
    .option('--kind <tâche>', 'seulement cette sorte de tâche (son code)')
    .option('--debt <indu>', 'seulement cet indu')
    .option('--due <date>', 'seulement ce qui est dû ce jour-là ou avant')
    .option('--overdue', 'seulement ce qui est en retard et remonté')
    .addOption(
      new Option('--limit <n>', 'lignes d’une page').argParser(wholeNumber).default(100, '100'),
    )
    .option('--after <repère>', 'la page qui suit ce repère')
    .option(...JSON_OPTION)
    .action((options: ListOptions) => list(context, options));
  tasks
    .command('done')
    .description('dire qu’une tâche est faite : celles qu’aucun acte ne ferme')
    .argument('<indu>', 'identifiant de l’indu')
    .argument('<clé>', 'clé de la tâche, dans la liste')
    .requiredOption('--reason <texte>', 'ce qui a été fait')
    .option(...JSON_OPTION)
    .action((debt: string, key: string, options: { readonly reason: string }) =>
      finish(context, debt, key, { ...tasks.opts<ListOptions>(), ...options }),
    );
}

const list = (context: CliContext, options: ListOptions): Promise<void> =>
  answering(context, options, async () => {
    const { role, kind, debt, due, after, limit, overdue } = options;
    const page = await askApi(findConnection(context), {
      method: 'GET',
      path: '/tasks',
      query: {
        role,
        kind,
        debt,
        due,
        after,
        limit: limit === undefined ? undefined : String(limit),
        overdue: overdue === true ? 'true' : undefined,
      },
      answer: taskListSchema,
    });
    context.print(options.json === true ? asJson(page) : tasksText(page));
  });

const finish = (
  context: CliContext,
  debt: string,
  key: string,
  options: { readonly json?: boolean; readonly reason: string },
): Promise<void> =>
  answering(context, options, async () => {
    const done = await askApi(findConnection(context), {
      method: 'POST',
      path: `/debts/${encodeURIComponent(debt)}/tasks/done`,
      body: { key, reason: options.reason },
      answer: finishedTaskSchema,
    });
    context.print(options.json === true ? asJson(done) : `Tâche close le ${done.on}.`);
  });
