import { runCli } from '../../cli/main';

/** How a command ended, and what it printed; no-break spaces, which are for the eye, are plain ones. */
export interface Ran {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

/** Runs `indu` with that line of words, in this process. */
export async function runLine(
  line: string,
  environment: Record<string, string>,
  home: string,
): Promise<Ran> {
  const out: string[] = [];
  const err: string[] = [];
  let status = 0;
  await runCli(line.split(' '), {
    environment,
    homes: [home],
    print: (text) => out.push(text),
    warn: (text) => err.push(text),
    end: (given) => {
      status = given;
    },
  });
  return { status, out: plain(out), err: plain(err) };
}

const plain = (said: readonly string[]): string => said.join('\n').replaceAll('\u00A0', ' ');
