import { type Command, type CommanderError, Help } from 'commander';

/** French titles of the help, for the command and those that will be added to it. */
export function inFrench(program: Command): void {
  program
    .helpOption('-h, --help', 'cette aide')
    .helpCommand('help [commande]', 'l’aide d’une commande')
    .configureHelp({
      commandUsage: (command) =>
        new Help().commandUsage(command).replace('[command]', '[commande]'),
      styleTitle: (title) => TITLES[title] ?? title,
      optionDescription: (option) => {
        const choices = option.argChoices === undefined ? [] : [option.argChoices.join(', ')];
        const given: unknown = option.defaultValue;
        const shown =
          typeof given === 'string' || typeof given === 'number' ? [`par défaut ${given}`] : [];
        const more = [...choices, ...shown];
        return more.length === 0
          ? option.description
          : `${option.description} (${more.join(' ; ')})`;
      },
    })
    .configureOutput({ outputError: () => undefined });
}

const TITLES: Readonly<Record<string, string>> = {
  'Usage:': 'Usage :',
  'Arguments:': 'Arguments :',
  'Options:': 'Options :',
  'Global Options:': 'Options générales :',
  'Commands:': 'Commandes :',
};

/** What is wrong with the command line, in French. `error` quotes option names, never their values. */
export function usageMessage(error: CommanderError): string {
  const quoted = /'([^']+)'/.exec(error.message)?.[1] ?? '';
  const what = MESSAGES[error.code]?.(quoted) ?? 'La commande n’est pas comprise.';
  return `${what} Voyez --help.`;
}

const MESSAGES: Readonly<Record<string, (quoted: string) => string>> = {
  'commander.unknownCommand': (name) => `La commande « ${name} » n’existe pas.`,
  'commander.unknownOption': (name) => `L’option ${name} n’existe pas ici.`,
  'commander.missingArgument': (name) => `Il manque l’argument « ${name} ».`,
  'commander.optionMissingArgument': (name) => `Il manque la valeur de l’option ${name}.`,
  'commander.missingMandatoryOptionValue': (name) => `Il manque l’option ${name}.`,
  'commander.conflictingOption': (name) =>
    `L’option ${name} ne va pas avec une autre qui est donnée.`,
  'commander.excessArguments': () => 'Il y a trop d’arguments.',
  'commander.invalidArgument': (name) => `La valeur de l’option ${name} n’est pas admise.`,
};
