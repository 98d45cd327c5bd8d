import { join } from 'node:path';
import { Command, CommanderError } from 'commander';
import { defaultHome } from '../app/home';
import { CommandFailure, type CliContext, EXIT } from './outcome';
import { inFrench, usageMessage } from './usage';

/** Commands and the module that knows them: only the module of the command that was asked is loaded. */
interface Group {
  readonly commands: readonly string[];
  readonly register: (program: Command, context: CliContext) => Promise<void>;
}

const GROUPS: readonly Group[] = [
  {
    commands: ['retention'],
    register: async (program) => (await import('./retention')).registerRetention(program),
  },
  {
    commands: ['deadlines'],
    register: async (program) => (await import('./deadlines')).registerDeadlines(program),
  },
  {
    commands: ['why'],
    register: async (program) => (await import('./why')).registerWhy(program),
  },
  {
    commands: ['lifecycle'],
    register: async (program) => (await import('./lifecycle')).registerLifecycle(program),
  },
  {
    commands: ['diff'],
    register: async (program) => (await import('./diff')).registerDiff(program),
  },
  {
    commands: ['recover'],
    register: async (program, context) =>
      (await import('./recover')).registerRecover(program, context),
  },
  {
    commands: ['intake'],
    register: async (program, context) =>
      (await import('./intake')).registerIntake(program, context),
  },
  {
    commands: ['sample'],
    register: async (program) => (await import('./sample')).registerSample(program),
  },
  {
    commands: ['debts', 'debt'],
    register: async (program, context) => {
      (await import('./debtCommands')).registerDebts(program, context);
      (await import('./actCommands')).registerActs(program, context);
    },
  },
  {
    commands: ['delegation'],
    register: async (program, context) =>
      (await import('./delegationCommands')).registerDelegations(program, context),
  },
  {
    commands: ['tasks'],
    register: async (program, context) =>
      (await import('./taskCommands')).registerTasks(program, context),
  },
  {
    commands: ['advance', 'ledger', 'status'],
    register: async (program, context) =>
      (await import('./systemCommands')).registerSystem(program, context),
  },
];

/** The command line of `indu`: `args` without the program. Sets the exit status through the context. */
export async function runCli(args: readonly string[], context: CliContext): Promise<void> {
  const program = new Command('indu')
    .description('recouvrement des indus de prestations sociales')
    .exitOverride();
  inFrench(program);
  program.configureOutput({
    writeOut: (text) => context.print(text.trimEnd()),
    writeErr: (text) => context.warn(text.trimEnd()),
  });
  const asked = args.find((arg) => !arg.startsWith('-'));
  const group = GROUPS.find(({ commands }) => asked !== undefined && commands.includes(asked));
  for (const { register } of group === undefined ? GROUPS : [group])
    await register(program, context);
  try {
    await program.parseAsync(args, { from: 'user' });
  } catch (error) {
    endWith(error, context);
  }
}

function endWith(error: unknown, context: CliContext): void {
  if (error instanceof CommandFailure) {
    for (const line of error.lines) context.warn(line);
    return context.end(error.status);
  }
  if (!(error instanceof CommanderError)) throw error;
  if (error.exitCode === 0) return;
  if (error.code !== 'commander.help') context.warn(usageMessage(error));
  context.end(EXIT.invalidInput);
}

const PROJECT = join(__dirname, '..');

/** The person's own home first, then that of the folder of the project. */
function processContext(): CliContext {
  return {
    environment: process.env,
    homes: [...new Set([defaultHome().directory, join(PROJECT, '.indu')])],
    print: (text) => process.stdout.write(`${text}\n`),
    warn: (text) => process.stderr.write(`${text}\n`),
    end: (status) => {
      process.exitCode = status;
    },
  };
}

if (require.main === module) {
  // The reader of the output may go away (`| head`): what is under way still ends in good order.
  process.stdout.on('error', () => undefined);
  const context = processContext();
  runCli(process.argv.slice(2), context).catch((error: unknown) => {
    context.warn('Défaut du programme : signalez-le avec les lignes qui suivent.');
    context.warn(error instanceof Error ? (error.stack ?? error.message) : String(error));
    context.end(EXIT.failed);
  });
}
