import type { Command } from 'commander';
import {
  advancedSchema,
  figuresSchema,
  ledgerCheckSchema,
  statusSchema,
} from '../api/schemas/answers';
import { answering, asJson, groupOf, JSON_OPTION } from './asking';
import { askApi } from './client';
import { findConnection } from './connection';
import { type CliContext, EXIT } from './outcome';
import { advancedText, ledgerCheckText, statusText } from './show/system';

interface Json {
  readonly json?: boolean;
}

/** Adds `indu advance`, `indu ledger check` and `indu status`. */
export function registerSystem(program: Command, context: CliContext): void {
  addAdvance(program, context);
  addLedger(program, context);
  addStatus(program, context);
}

function addAdvance(program: Command, context: CliContext): void {
  program
    .command('advance')
    .description('avancer le temps, dans un système en temps simulé')
    .argument('[débiteur]', 'ce débiteur et ses indus ; sinon tous')
    .requiredOption('--to <date>', 'jour à atteindre, compris')
    .option(...JSON_OPTION)
    .action((debtor: string | undefined, options: Json & { readonly to: string }) =>
      answering(context, options, async () => {
        const advanced = await askApi(
          findConnection(context),
          {
            method: 'POST',
            path: '/advance',
            body: { to: options.to, ...(debtor === undefined ? {} : { debtor }) },
            answer: advancedSchema,
          },
          null,
        );
        context.print(options.json === true ? asJson(advanced) : advancedText(advanced));
      }),
    );
}

function addLedger(program: Command, context: CliContext): void {
  groupOf(program, 'ledger', 'le registre')
    .command('check')
    .description('vérifier la chaîne du journal et l’égalité de ses montants')
    .option(...JSON_OPTION)
    .action((options: Json) =>
      answering(context, options, async () => {
        const check = await askApi(
          findConnection(context),
          { method: 'GET', path: '/ledger/check', answer: ledgerCheckSchema },
          null,
        );
        context.print(options.json === true ? asJson(check) : ledgerCheckText(check));
        if (!check.holds) context.end(EXIT.failed);
      }),
    );
}

function addStatus(program: Command, context: CliContext): void {
  program
    .command('status')
    .description('ce qui est en marche, et où en sont les indus')
    .option(...JSON_OPTION)
    .action((options: Json) =>
      answering(context, options, async () => {
        const connection = findConnection(context);
        const status = await askApi(connection, {
          method: 'GET',
          path: '/status',
          answer: statusSchema,
        });
        const figures = await askApi(connection, {
          method: 'GET',
          path: '/report',
          answer: figuresSchema,
        });
        context.print(
          options.json === true ? asJson({ ...status, figures }) : statusText(status, figures),
        );
      }),
    );
}
