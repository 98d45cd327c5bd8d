import { type Command, InvalidArgumentError } from 'commander';
import { CommandFailure, type CliContext } from './outcome';

/** Option of every command that answers with a result. */
export const JSON_OPTION = ['--json', 'écrire la réponse en JSON'] as const;

/**
 * Runs the body of a command. A failure is told on standard error, on standard output too when `--json` was
 * asked, and becomes the exit status.
 */
export async function answering(
  context: CliContext,
  options: { readonly json?: boolean },
  body: () => Promise<void>,
): Promise<void> {
  try {
    await body();
  } catch (error) {
    if (!(error instanceof CommandFailure)) throw error;
    for (const line of error.lines) context.warn(line);
    if (options.json === true && error.json !== undefined) context.print(asJson(error.json));
    context.end(error.status);
  }
}

export const asJson = (value: unknown): string => JSON.stringify(value, null, 2);

/** A whole number given on the command line. */
export function wholeNumber(text: string): number {
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('Il faut un nombre entier.');
}

/** The command `name` of the program, made when it does not exist yet: several modules add to `debt`. */
export function groupOf(program: Command, name: string, what: string): Command {
  const known = program.commands.find((command) => command.name() === name);
  return known ?? program.command(name).description(what);
}
