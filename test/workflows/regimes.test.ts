import { testOffice } from '../harness/system';
import { COMMANDS_ALONE, ONE_FILE } from './commandLine';
import { LIVES_OF_METROPOLE as LIVES } from './lives/all';
import { stage, toldOf, troubles } from './scenario';

/** Each benefit from `indu intake` to each of its ends, by the commands of `indu` alone. */
describe('each benefit', () => {
  const played = stage(LIVES, { ...testOffice(), intake: ONE_FILE }, COMMANDS_ALONE);

  it.each(LIVES.map((life) => [life.why, life] as const))('%s', async (_, life) => {
    expect(await played.seen(life)).toEqual(toldOf(life));
  });

  it('the ledger balances, and every letter was written', async () => {
    expect(await troubles(played, LIVES)).toEqual([]);
  });
});
