import { startBenefitsSimulator } from '../../systems/benefits/simulator';
import { startMailSimulator } from '../../systems/mail/simulator';

/** Runs one simulator in a process of its own, to be killed: `child.ts benefits|mail <state file>`. */
async function main([system, stateFile]: readonly string[]): Promise<void> {
  if (stateFile === undefined) throw new Error('a state file is needed');
  const running =
    system === 'mail'
      ? await startMailSimulator({ stateFile, webhook: null })
      : await startBenefitsSimulator({ stateFile });
  process.stdout.write(`${running.url}\n`);
}

void main(process.argv.slice(2));
