// Written by scripts/law-pack.mjs.
import type { LawPack, LawParameters, PackName } from './pack';
import packc6190e9e8799 from './packs/pack-c6190e9e8799.json';

const register = (name: PackName, parameters: LawParameters): readonly [PackName, LawPack] => [
  name,
  { name, parameters },
];

/** Every pack that an answer may refer to, by name. */
export const packs: ReadonlyMap<PackName, LawPack> = new Map([
  register('pack-c6190e9e8799', packc6190e9e8799 as LawParameters),
]);

/** The pack of that name. Throws a RangeError when there is none. */
export function packNamed(name: PackName): LawPack {
  const pack = packs.get(name);
  if (pack === undefined) throw new RangeError(`no law pack is called ${name}`);
  return pack;
}

/** The pack that new answers use. */
export const currentPack: LawPack = packNamed('pack-c6190e9e8799');
