import type { PortfolioLine } from '../../api/schemas/portfolio';
import { familyLine, type TestSystem } from '../harness/system';
import { advance, lapse } from './observe';
import { eventOf, type Told } from './scenario';

/**
 * A household of one debt of family benefits of 1 000 € under the procedure of 2012, received on Thursday 7 June
 * 2018: two months to pay, so collectible from 8 August. Lived to the end of `until`; the name of the debt.
 */
export async function openedInJune(
  test: TestSystem,
  name: string,
  until: string,
  more: {
    readonly amount?: string;
    readonly situation?: Partial<PortfolioLine['situation']>;
    /** Events after the reception. */
    readonly then?: readonly Told[];
  } = {},
): Promise<string> {
  const { amount = '1000.00', situation, then = [] } = more;
  const debt = test.id(name);
  await lapse(test).add([
    familyLine({
      debt,
      debtor: householdOf(test, name),
      establishedOn: '2018-05-28',
      amount,
      events: ['2018-06-07 notification-received', ...then].map(eventOf),
      ...(situation === undefined ? {} : { situation }),
    }),
  ]);
  await live(test, name, until);
  return debt;
}

export const householdOf = (test: TestSystem, name: string): string => test.id(`h-${name}`);

/** Lives that household on, to the end of the day. */
export const live = (test: TestSystem, name: string, to: string): Promise<void> =>
  advance(test, householdOf(test, name), to);
