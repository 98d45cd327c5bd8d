import { createApi } from '../api/server';
import { apiDeps, listen } from './doors';
import { logTo } from './log';
import { foundation, readApiEnvironment } from './production';
import { debtOpening } from './opening';
import { peersFromEnvironment } from './peers';
import { connect } from './room';
import { runService } from './service';

/** The API as its own process: PostgreSQL by DATABASE_URL, a Temporal cluster by TEMPORAL_ADDRESS, real time. */
runService(async (closings) => {
  const environment = readApiEnvironment();
  const { office, ledger, payloadKey } = await foundation(environment);
  closings.push(() => ledger.close());
  const temporal = {
    address: environment.TEMPORAL_ADDRESS,
    namespace: environment.TEMPORAL_NAMESPACE,
  };
  const client = await connect({ temporal, payloadKey, movable: false }, closings);
  const tokens = {
    api: environment.INDU_TOKEN,
    mail: environment.INDU_MAIL_TOKEN ?? environment.INDU_TOKEN,
  };
  const deps = apiDeps(
    {
      mode: 'real',
      office,
      ledger,
      opening: debtOpening(ledger, () => null),
      database: 'server',
      serverVersion: null,
      tokens,
      peers: peersFromEnvironment(),
      log: logTo(null),
    },
    client,
    () => null,
  );
  const api = await createApi(deps);
  closings.push(() => api.close());
  const url = await listen(api, environment.INDU_HOST, environment.INDU_PORT);
  process.stdout.write(`API prête : ${url}\n`);
});
