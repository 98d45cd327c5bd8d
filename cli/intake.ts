import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { type Command, Option } from 'commander';
import { ROLES } from '../api/schemas/answers';
import {
  type BatchFileAnswer,
  type BatchReceiptAnswer,
  batchActReceiptSchema,
  batchFileSchema,
  batchListSchema,
  batchReceiptSchema,
  type LeftLinesAnswer,
  leftLinesSchema,
} from '../api/schemas/intake';
import { answering, asJson, JSON_OPTION } from './asking';
import { askApi } from './client';
import { type Connection, findConnection } from './connection';
import { manifestOf, partsOf } from './fileParts';
import { CommandFailure, type CliContext, EXIT } from './outcome';
import { batchListText, batchText } from './show/batch';

interface Json {
  readonly json?: boolean;
}

/** Adds `indu intake`: files of debts, examined first and opened when a person says so. */
export function registerIntake(program: Command, context: CliContext): void {
  // An option after `release` or `reject` is theirs, not one of `intake` by the same name.
  const intake = program
    .enablePositionalOptions()
    .command('intake')
    .enablePositionalOptions()
    .description('prendre un fichier d’indus : examen d’abord, ouverture sur décision')
    .argument('[fichier]', 'fichier NDJSON, un indu par ligne')
    .option('--confirm <lot>', 'faire ouvrir un lot examiné')
    .addOption(byOption())
    .option('--id <clé>', 'clé choisie par vous : le même acte renvoyé n’est fait qu’une fois')
    .option(...JSON_OPTION)
    .action((file: string | undefined, options: IntakeOptions) =>
      answering(context, options, () => takeOrConfirm(file, options, context)),
    );
  addShow(intake, context);
  addList(intake, context);
  addAct(intake, context, 'release', 'libérer un lot de la quarantaine');
  addAct(intake, context, 'reject', 'rejeter un lot, ou arrêter son ouverture');
}

const byOption = (): Option =>
  new Option('--by <rôle>', 'fonction dans laquelle vous décidez').choices(ROLES);

interface IntakeOptions extends Json {
  readonly confirm?: string;
  readonly by?: string;
  readonly id?: string;
}

async function takeOrConfirm(
  file: string | undefined,
  options: IntakeOptions,
  context: CliContext,
): Promise<void> {
  const { confirm } = options;
  if ((file === undefined) === (confirm === undefined)) {
    throw new CommandFailure(EXIT.invalidInput, [
      'Donnez un fichier à examiner, ou --confirm et le lot à ouvrir. Voyez --help.',
    ]);
  }
  const connection = findConnection(context);
  if (file !== undefined) return take(connection, file, options, context);
  if (confirm !== undefined) await decide(connection, confirm, 'confirm', options, context);
}

async function take(
  connection: Connection,
  file: string,
  options: Json,
  context: CliContext,
): Promise<void> {
  const { batch } = await send(connection, file);
  await show(connection, await examined(connection, batch), options, context);
}

/** Sends what is missing of the file; a sending that was cut goes on where it stood. */
async function send(connection: Connection, file: string): Promise<BatchReceiptAnswer> {
  const post = (path: string, body?: object): Promise<BatchReceiptAnswer> =>
    askApi(connection, {
      method: 'POST',
      path,
      ...(body === undefined ? {} : { body }),
      answer: batchReceiptSchema,
    });
  const begun = await post('/intakes', await manifestOf(file));
  if (begun.status !== 'receiving') return begun;
  const missing = new Set(begun.missing);
  for await (const { number, firstLine, text } of partsOf(file)) {
    if (missing.has(number))
      await post(`/intakes/${begun.batch}/parts`, { number, firstLine, text });
  }
  return post(`/intakes/${begun.batch}/complete`);
}

const POLL_MS = 300;
const WAIT_MS = 600_000;

/** Waits for the report; a long examination goes on without this command. */
async function examined(connection: Connection, batch: string): Promise<BatchFileAnswer> {
  const until = Date.now() + WAIT_MS;
  for (;;) {
    const file = await fileOf(connection, batch);
    if (file.status !== 'received' || Date.now() > until) return file;
    await pause(POLL_MS);
  }
}

const fileOf = (connection: Connection, batch: string): Promise<BatchFileAnswer> =>
  askApi(connection, {
    method: 'GET',
    path: `/intakes/${encodeURIComponent(batch)}`,
    answer: batchFileSchema,
  });

const PAGE = 1_000;

async function leftOf(
  connection: Connection,
  batch: string,
  all: boolean,
): Promise<LeftLinesAnswer['lines']> {
  const lines: LeftLinesAnswer['lines'][number][] = [];
  for (;;) {
    const page = await askApi(connection, {
      method: 'GET',
      path: `/intakes/${encodeURIComponent(batch)}/lines`,
      query: { after: String(lines.at(-1)?.line ?? 0), limit: String(all ? PAGE : 21) },
      answer: leftLinesSchema,
    });
    lines.push(...page.lines);
    if (!all || page.lines.length < PAGE) return lines;
  }
}

/** Tells the report; what cannot be opened as it is has an exit status of its own. */
async function show(
  connection: Connection,
  file: BatchFileAnswer,
  options: Json,
  context: CliContext,
): Promise<void> {
  const left = await leftOf(connection, file.batch, options.json === true);
  context.print(options.json === true ? asJson({ ...file, left }) : batchText(file, left));
  if (file.status === 'invalid') context.end(EXIT.invalidInput);
  if (file.status === 'quarantined') context.end(EXIT.refused);
}

function addShow(intake: Command, context: CliContext): void {
  intake
    .command('show')
    .description('le rapport d’un lot')
    .argument('<lot>', 'identifiant du lot')
    .option('--lines', 'seulement les lignes laissées de côté, toutes, en NDJSON')
    .option(...JSON_OPTION)
    .action((batch: string, options: Json & { readonly lines?: boolean }) =>
      answering(context, options, async () => {
        const connection = findConnection(context);
        const file = await fileOf(connection, batch);
        if (options.lines !== true) return show(connection, file, options, context);
        for (const line of await leftOf(connection, batch, true))
          context.print(JSON.stringify(line));
      }),
    );
}

function addList(intake: Command, context: CliContext): void {
  intake
    .command('list')
    .description('les lots reçus')
    .option(...JSON_OPTION)
    .action((options: Json) =>
      answering(context, options, async () => {
        const list = await askApi(findConnection(context), {
          method: 'GET',
          path: '/intakes',
          answer: batchListSchema,
        });
        context.print(options.json === true ? asJson(list.batches) : batchListText(list));
      }),
    );
}

interface ActOptions extends Json {
  readonly by?: string;
  readonly reason?: string;
  readonly id?: string;
}

function addAct(
  intake: Command,
  context: CliContext,
  act: 'release' | 'reject',
  what: string,
): void {
  intake
    .command(act)
    .description(what)
    .argument('<lot>', 'identifiant du lot')
    .addOption(byOption().makeOptionMandatory())
    .requiredOption('--reason <motif>', 'pourquoi')
    .option('--id <clé>', 'clé choisie par vous : le même acte renvoyé n’est fait qu’une fois')
    .option(...JSON_OPTION)
    .action((batch: string, options: ActOptions) =>
      answering(context, options, () =>
        decide(findConnection(context), batch, act, options, context),
      ),
    );
}

const DONE = {
  confirm: 'Le lot est confirmé : ses indus s’ouvrent, dans la limite des lettres du jour.',
  release: 'Le lot est libéré : il peut être confirmé.',
  reject: 'Le lot est rejeté : plus rien n’en est ouvert.',
} as const;

async function decide(
  connection: Connection,
  batch: string,
  act: 'confirm' | 'release' | 'reject',
  { by, reason, id, json }: ActOptions,
  context: CliContext,
): Promise<void> {
  if (by === undefined) {
    throw new CommandFailure(EXIT.invalidInput, [
      'Dites dans quelle fonction vous décidez : --by et l’une de celles que l’organisme a désignées.',
    ]);
  }
  const receipt = await askApi(connection, {
    method: 'POST',
    path: `/intakes/${encodeURIComponent(batch)}/acts`,
    key: id ?? randomUUID(),
    body: { act, by, ...(reason === undefined ? {} : { reason }) },
    answer: batchActReceiptSchema,
  });
  const again = receipt.status === 'duplicate' ? 'Déjà fait avec cette clé. ' : '';
  context.print(json === true ? asJson(receipt) : `${again}${DONE[act]} (${batch})`);
}
