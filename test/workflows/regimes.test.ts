import { actByCommand, advanceByCommand } from './commandLine';
import { ACTIVITY_BONUS } from './lives/activityBonus';
import { ASPA } from './lives/aspa';
import { DISABILITY } from './lives/disability';
import { endsIn, endsMissingIn, ENDS_OF, STATUTES } from './lives/ends';
import { HEALTH } from './lives/health';
import { HOUSING } from './lives/housing';
import { MIXED } from './lives/mixed';
import { OLD_AGE } from './lives/oldAge';
import { RSA_LIVES } from './lives/rsa';
import { type Scenario, stage, toldOf, troubles } from './scenario';

/** Each benefit from detection to each of its ends, by the commands of `indu` alone. */
const LONG: readonly Scenario[] = [
  ...ACTIVITY_BONUS,
  ...DISABILITY,
  ...HOUSING,
  ...HEALTH,
  ...OLD_AGE,
  ...ASPA,
  ...RSA_LIVES,
  ...MIXED,
];
const SCENARIOS: readonly Scenario[] = [...LONG, ...endsMissingIn(LONG)];

describe('each benefit', () => {
  const played = stage(SCENARIOS, undefined, { act: actByCommand, advance: advanceByCommand });

  it.each(SCENARIOS.map((scenario) => [scenario.why, scenario] as const))(
    '%s',
    async (_, scenario) => {
      expect(await played.seen(scenario)).toEqual(toldOf(scenario));
    },
  );

  it('the ledger balances, and every letter was written', async () => {
    expect(await troubles(played, SCENARIOS)).toEqual([]);
  });
});

it.each(STATUTES)('every end that its statute knows is come to: %s', (statute) => {
  const seen = new Set(SCENARIOS.flatMap(endsIn));
  expect(ENDS_OF[statute].filter((end) => !seen.has(`${statute} ${end}`))).toEqual([]);
});
