import { createInterface } from 'node:readline';
import { join } from 'node:path';
import { apiDeps, listen } from '../../app/doors';
import { debtOpening } from '../../app/opening';
import { Outside } from '../../app/outside';
import { PeerBook } from '../../app/peers';
import { connect, startRoom, type Closing } from '../../app/room';
import { TimeLapse } from '../../app/timeLapse';
import { createApi, LOOPBACK } from '../../api/server';
import type { PortfolioLine } from '../../api/schemas/portfolio';
import type { IntakePolicy } from '../../engine/intake/policy';
import type { Role } from '../../engine/lifecycle/types';
import { currentPack } from '../../law/packs';
import { openLedger } from '../../ledger/open';
import { inFolder } from '../setup/places';
import { testOffice } from '../harness/system';

/** Where the office finds what is not its own; the first line of its standard input. */
export interface Surroundings {
  readonly folder: string;
  readonly temporal: { readonly address: string; readonly namespace: string };
  readonly prefix: string;
  readonly payloadKey: string;
  readonly benefitsUrl: string;
  readonly mailUrl: string;
  /** How the office takes in files of debts; absent: it takes none. */
  readonly intake?: IntakePolicy<Role>;
  /** Opened at the first start; at the next ones the office goes on from its files. */
  readonly lines: readonly PortfolioLine[];
}

/**
 * An office in a process of its own, to be killed: its record on files, its workers, its API. Temporal,
 * the benefit system and the mail live elsewhere and go on. Writes the address of its API.
 */
async function main(input: Surroundings): Promise<void> {
  const { folder, temporal, prefix, benefitsUrl, mailUrl } = input;
  const office = {
    ...testOffice(),
    ...(input.intake === undefined ? {} : { intake: input.intake }),
  };
  const ledger = await openLedger(inFolder(join(folder, 'ledger')));
  const closings: Closing[] = [];
  const engine = { temporal, payloadKey: Buffer.from(input.payloadKey, 'base64'), movable: true };
  const client = await connect(engine, closings);
  const systems = { benefitsUrl, mailUrl, token: 'systems' };
  const peers = new PeerBook([]);
  let timeLapse: TimeLapse | null = null;
  const opening = debtOpening(ledger, () => timeLapse);
  await startRoom(
    { ...engine, ledger, opening, prefix, systems, peers, onTrouble: () => undefined },
    client,
    closings,
  );
  const tokens = { api: 'api', mail: 'mail' };
  const deps = apiDeps(
    {
      mode: 'time-lapse',
      office,
      ledger,
      opening,
      database: 'embedded',
      serverVersion: null,
      tokens,
      peers,
    },
    client,
    () => timeLapse,
  );
  const apiUrl = await listen(await createApi(deps), LOOPBACK, 0);
  const outside = new Outside({
    apiUrl,
    apiToken: 'api',
    benefitsUrl,
    mailUrl,
    systemsToken: 'systems',
  });
  timeLapse = new TimeLapse({
    client,
    namespace: temporal.namespace,
    ledger,
    outside,
    office,
    pack: currentPack.name,
    file: join(folder, 'time-lapse.json'),
  });
  if (!timeLapse.restore()) await timeLapse.add(input.lines);
  process.stdout.write(`${apiUrl}\n`);
}

createInterface({ input: process.stdin }).once('line', (line) => {
  void main(JSON.parse(line));
});
