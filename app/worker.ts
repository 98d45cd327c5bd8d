import { provideTemporalServer } from '../workers/server/provide';
import { ensureNamespace } from '../workers/server/namespace';
import { debtOpening } from './opening';
import { foundation, readWorkerEnvironment } from './production';
import { peersFromEnvironment } from './peers';
import { connect, startRoom } from './room';
import { runService } from './service';

/** The workers and the relay as their own process; as many of these as wanted may run. */
runService(async (closings) => {
  const environment = readWorkerEnvironment();
  const { ledger, payloadKey } = await foundation(environment);
  closings.push(() => ledger.close());
  const temporal = {
    address: environment.TEMPORAL_ADDRESS,
    namespace: environment.TEMPORAL_NAMESPACE,
  };
  await provideTemporalServer({ databaseFile: 'memory', timeSkipping: false });
  await ensureNamespace(temporal.address, temporal.namespace);
  const client = await connect({ temporal, payloadKey, movable: false }, closings);
  await startRoom(
    {
      temporal,
      payloadKey,
      movable: false,
      ledger,
      opening: debtOpening(ledger, () => null),
      prefix: 'indu',
      peers: peersFromEnvironment(),
      systems: {
        benefitsUrl: environment.INDU_BENEFITS_URL,
        mailUrl: environment.INDU_MAIL_URL,
        token: environment.INDU_SYSTEMS_TOKEN ?? null,
      },
      onTrouble: (message) => process.stderr.write(`${message}\n`),
    },
    client,
    closings,
  );
  process.stdout.write('Exécutants prêts.\n');
});
