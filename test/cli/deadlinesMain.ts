import { Command } from 'commander';
import { registerDeadlines } from '../../cli/deadlines';

/** The `deadlines` command alone, for the tests that start it as a process. */
const program = new Command('indu');
registerDeadlines(program);
void program.parseAsync(process.argv);
