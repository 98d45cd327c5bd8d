import { Command } from 'commander';
import { registerRetention } from '../../cli/retention';

/** The `retention` command alone, for the tests that start it as a process. */
const program = new Command('indu');
registerRetention(program);
void program.parseAsync(process.argv);
