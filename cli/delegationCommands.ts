import { randomUUID } from 'node:crypto';
import { type Command, Option } from 'commander';
import { z } from 'zod';
import { receiptSchema } from '../api/schemas/answers';
import {
  closedYearSchema,
  DELEGATION_ROLES,
  DELEGATION_STATES,
  delegationFileSchema,
  delegationListSchema,
  delegationReceiptSchema,
  statementSchema,
} from '../api/schemas/delegations';
import { answering, asJson, groupOf, JSON_OPTION, wholeNumber } from './asking';
import { askApi } from './client';
import { findConnection } from './connection';
import type { CliContext } from './outcome';
import {
  delegationActText,
  delegationFileText,
  delegationListText,
  closedYearText,
} from './show/delegation';
import { receiptText } from './show/receipt';

interface Json {
  readonly json?: boolean;
}

interface ActOptions extends Json {
  readonly on?: string;
  readonly id?: string;
  readonly by?: string;
  readonly reason?: string;
}

/** Adds `indu delegation`: recovery of a debt by another organism, asked or received (CSS D133-2-3). */
export function registerDelegations(program: Command, context: CliContext): void {
  const group = groupOf(
    program,
    'delegation',
    'le recouvrement d’un indu par un autre organisme, demandé ou accepté',
  );
  addList(group, context);
  addShow(group, context);
  addRequest(group, context);
  addAct(group, context, 'agree', 'donner l’accord de l’organisme délégataire');
  addAct(group, context, 'refuse', 'refuser la demande d’un autre organisme');
  addAct(group, context, 'stop', 'constater que le reste ne peut plus être recouvré ici');
  addAct(group, context, 'withdraw', 'reprendre une créance confiée à un autre organisme');
  addStatement(group, context);
  addClose(group, context);
}

function addList(group: Command, context: CliContext): void {
  group
    .command('list')
    .description('les délégations, demandées et reçues')
    .addOption(new Option('--role <rôle>', 'de quel côté').choices(DELEGATION_ROLES))
    .addOption(new Option('--state <état>', 'seulement cet état').choices(DELEGATION_STATES))
    .option('--peer <organisme>', 'seulement avec cet organisme')
    .option(...JSON_OPTION)
    .action(
      (
        options: Json & {
          readonly role?: string;
          readonly state?: string;
          readonly peer?: string;
        },
      ) =>
        answering(context, options, async () => {
          const { delegations } = await askApi(findConnection(context), {
            method: 'GET',
            path: '/delegations',
            query: { role: options.role, state: options.state, peer: options.peer },
            answer: delegationListSchema,
          });
          context.print(
            options.json === true ? asJson(delegations) : delegationListText(delegations),
          );
        }),
    );
}

function addShow(group: Command, context: CliContext): void {
  group
    .command('show')
    .description('une délégation : avis échangés et sommes')
    .argument('<délégation>', 'identifiant de la délégation')
    .option(...JSON_OPTION)
    .action((id: string, options: Json) =>
      answering(context, options, async () => {
        const file = await askApi(findConnection(context), {
          method: 'GET',
          path: `/delegations/${encodeURIComponent(id)}`,
          answer: delegationFileSchema,
        });
        context.print(options.json === true ? asJson(file) : delegationFileText(file));
      }),
    );
}

interface RequestOptions extends Json {
  readonly to: string;
  readonly benefit: string;
  readonly debtor?: string;
  readonly on?: string;
  readonly id?: string;
}

function addRequest(group: Command, context: CliContext): void {
  group
    .command('request')
    .description('demander à un autre organisme de recouvrer un indu')
    .argument('<indu>', 'identifiant de l’indu')
    .requiredOption('--to <organisme>', 'l’autre organisme')
    .requiredOption('--benefit <code>', 'prestation sur laquelle il retiendrait')
    .option('--debtor <débiteur>', 'identifiant du débiteur chez lui (sinon le même qu’ici)')
    .option('--on <date>', 'jour de la demande, AAAA-MM-JJ (sinon le jour légal de l’indu)')
    .option('--id <clé>', 'clé choisie par vous : la même demande n’est faite qu’une fois')
    .option(...JSON_OPTION)
    .action((debt: string, options: RequestOptions) =>
      answering(context, options, async () => {
        const { to, benefit, debtor, on } = options;
        const receipt = await askApi(findConnection(context), {
          method: 'POST',
          path: `/debts/${encodeURIComponent(debt)}/acts`,
          body: { kind: 'delegation-requested', to, benefit, debtorThere: debtor, on },
          key: options.id ?? randomUUID(),
          answer: receiptSchema,
        });
        context.print(options.json === true ? asJson(receipt) : receiptText(receipt));
      }),
    );
}

function addAct(
  group: Command,
  context: CliContext,
  kind: 'agree' | 'refuse' | 'stop' | 'withdraw',
  what: string,
): void {
  const command = group
    .command(kind)
    .description(what)
    .argument('<délégation>', 'identifiant de la délégation')
    .option('--on <date>', 'jour de l’acte, AAAA-MM-JJ (sinon le jour légal)')
    .option('--id <clé>', 'clé choisie par vous : le même acte n’est fait qu’une fois')
    .option(...JSON_OPTION);
  if (kind === 'agree') command.requiredOption('--by <fonction>', 'qui donne l’accord (director)');
  else command.requiredOption('--reason <motif>', 'motif, dit à l’autre organisme');
  command.action((id: string, options: ActOptions) =>
    answering(context, options, async () => {
      const { on, by, reason } = options;
      const receipt = await askApi(findConnection(context), {
        method: 'POST',
        path: `/delegations/${encodeURIComponent(id)}/acts`,
        body: { kind, on, by, reason },
        key: options.id ?? randomUUID(),
        answer: delegationReceiptSchema,
      });
      context.print(options.json === true ? asJson(receipt) : delegationActText(receipt));
    }),
  );
}

const YEAR = ['--year <année>', 'exercice, AAAA', wholeNumber] as const;

function addStatement(group: Command, context: CliContext): void {
  group
    .command('statement')
    .description('état d’un exercice et annexes aux comptes (D133-2-3 4°)')
    .requiredOption(...YEAR)
    .option(...JSON_OPTION)
    .action((options: Json & { readonly year: number }) =>
      answering(context, options, async () => {
        const connection = findConnection(context);
        const path = `/delegation-statements/${options.year}`;
        if (options.json === true) {
          const statement = { method: 'GET', path, answer: statementSchema } as const;
          context.print(asJson(await askApi(connection, statement)));
          return;
        }
        const { text } = await askApi(connection, {
          method: 'GET',
          path: `${path}/notes`,
          answer: z.object({ text: z.string() }),
        });
        context.print(text);
      }),
    );
}

function addClose(group: Command, context: CliContext): void {
  group
    .command('close')
    .description('clore un exercice : notifier aux organismes délégants ce qui a été recouvré')
    .requiredOption(...YEAR)
    .option(...JSON_OPTION)
    .action((options: Json & { readonly year: number }) =>
      answering(context, options, async () => {
        const closed = await askApi(findConnection(context), {
          method: 'POST',
          path: '/delegation-closings',
          body: { year: options.year },
          answer: closedYearSchema,
        });
        context.print(options.json === true ? asJson(closed) : closedYearText(closed));
      }),
    );
}
