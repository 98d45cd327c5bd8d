import { once } from 'node:events';
import type { Writable } from 'node:stream';
import { type Command, InvalidArgumentError, Option } from 'commander';
import {
  type SampleOrder,
  type SampleYear,
  fixedPortfolio,
  samplePortfolio,
} from '../samples/generate';

/**
 * Adds `indu sample` to the program: a portfolio of invented households on standard output. Without a
 * number of households it is the fixed portfolio of `samples/portfolio.ndjson`.
 */
export function registerSample(program: Command): void {
  program
    .command('sample')
    .description('écrire un portefeuille d’exemple, de ménages inventés (NDJSON)')
    .option(
      '--households <nombre>',
      'nombre de ménages ; sans lui, le portefeuille livré',
      wholeNumber,
    )
    .option('--seed <graine>', 'la même graine donne le même portefeuille')
    .addOption(
      new Option('--from <année>', 'une seule procédure : celle de 2012 ou celle de 2021').choices([
        '2018',
        '2023',
      ]),
    )
    .action(async (flags: SampleFlags, command: Command) => {
      await writeSample(orderOf(flags, command), process.stdout);
    });
}

/**
 * Writes the portfolio line by line and waits whenever the reader is slower: memory does not grow with
 * the number of households. Ends quietly when the reader goes away (`| head`). A null order: the
 * fixed portfolio. A null order: the fixed portfolio.
 */
export async function writeSample(order: SampleOrder | null, output: Writable): Promise<void> {
  const reader = { gone: false };
  const leave = (): void => {
    reader.gone = true;
  };
  output.on('error', leave);
  output.on('close', leave);
  let text = '';
  for (const line of order === null ? fixedPortfolio() : samplePortfolio(order)) {
    text += `${JSON.stringify(line)}\n`;
    if (text.length < CHUNK) continue;
    await handOver(text, output, reader);
    text = '';
    if (reader.gone) return;
  }
  if (text !== '') await handOver(text, output, reader);
  output.off('close', leave);
}

const CHUNK = 1 << 16;
const MOST_HOUSEHOLDS = 10_000_000;

interface SampleFlags {
  readonly households?: number;
  readonly seed?: string;
  readonly from?: '2018' | '2023';
}

const YEARS: Readonly<Record<'2018' | '2023', SampleYear>> = { 2018: 2018, 2023: 2023 };

function orderOf({ households, seed, from }: SampleFlags, command: Command): SampleOrder | null {
  if (households === undefined && seed === undefined && from === undefined) return null;
  if (households === undefined || seed === undefined) {
    return command.error('Donnez ensemble --households et --seed, ou aucun des deux.', {
      exitCode: 2,
    });
  }
  return { households, seed, from: from === undefined ? null : YEARS[from] };
}

function wholeNumber(text: string): number {
  const number = /^\d{1,8}$/.test(text) ? Number(text) : 0;
  if (number < 1 || number > MOST_HOUSEHOLDS) {
    throw new InvalidArgumentError(`Il faut un nombre entier de 1 à ${MOST_HOUSEHOLDS}.`);
  }
  return number;
}

async function handOver(
  text: string,
  output: Writable,
  reader: { readonly gone: boolean },
): Promise<void> {
  if (output.write(text) || reader.gone) return;
  const settled = new AbortController();
  await Promise.race([
    once(output, 'drain', { signal: settled.signal }),
    once(output, 'close', { signal: settled.signal }),
  ]).catch(() => undefined);
  settled.abort();
}
