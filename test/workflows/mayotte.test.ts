import { testOffice } from '../harness/system';
import { COMMANDS_ALONE, ONE_FILE } from './commandLine';
import { LIVES_OF_MAYOTTE as LIVES } from './lives/all';
import { stage, toldOf, troubles } from './scenario';

/**
 * The benefits of Mayotte, by the commands of `indu` alone. A contested debt of family benefits is not retained. All
 * of those are received on Monday 10 February 2014; the office leaves two months to pay, to Thursday 10 April, and the
 * observations and the appeal have the same ones.
 */
const OFFICE = {
  ...testOffice({
    mayotteProcedure: 'contestation-blocks',
    mayottePaymentDelayMonths: 2,
    mayotteAbandonment: null,
    mayotteCapBase: 'payable',
  }),
  territory: 'mayotte',
  holidays: 'mayotte',
  intake: ONE_FILE,
} as const;

describe('benefits of Mayotte', () => {
  const played = stage(LIVES, OFFICE, COMMANDS_ALONE);

  it.each(LIVES.map((life) => [life.why, life] as const))('%s', async (_, life) => {
    expect(await played.seen(life)).toEqual(toldOf(life));
  });

  it('the ledger balances; no letter and no scale is known for the RSA, which people write and assess', async () => {
    expect(await troubles(played, LIVES)).toEqual([
      'rsa mayotte: write-notification',
      'rsa mayotte: assess-retention',
    ]);
  });
});
