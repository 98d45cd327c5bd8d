import type { LawPack, PackName } from '../../../law/pack';
import { currentPack as recorded, packs as known } from '../../../law/packs';

/** A later pack in which every debt is small enough to be abandoned: a life judged by it goes another way. */
const FURTHER: PackName = 'pack-further';

const further: LawPack = {
  name: FURTHER,
  parameters: {
    ...recorded.parameters,
    abandonmentThresholds: {
      ...recorded.parameters.abandonmentThresholds,
      scopes: recorded.parameters.abandonmentThresholds.scopes.map((scope) => ({
        ...scope,
        periods: scope.periods.map(({ from, to, source }) => ({
          from,
          to,
          source,
          status: 'published' as const,
          kind: 'amount' as const,
          currency: 'EUR' as const,
          amount: '100000.00',
        })),
      })),
    },
  },
};

/** In place of law/packs: the next pack is there and is the current one, the former ones are kept. */
export const packs: ReadonlyMap<PackName, LawPack> = new Map([...known, [FURTHER, further]]);

export function packNamed(name: PackName): LawPack {
  const pack = packs.get(name);
  if (pack === undefined) throw new RangeError(`no law pack is called ${name}`);
  return pack;
}

export const currentPack: LawPack = further;
