// Written by scripts/law-pack.mjs.
import type { LawPack, LawParameters, PackName } from './pack';
import pack414d35e7cc9a from './packs/pack-414d35e7cc9a.json';

const register = (name: PackName, parameters: LawParameters): readonly [PackName, LawPack] => [
  name,
  { name, parameters },
];

/** Every pack that an answer may refer to, by name. */
export const packs: ReadonlyMap<PackName, LawPack> = new Map([
  register('pack-414d35e7cc9a', pack414d35e7cc9a as LawParameters),
]);

/** The pack of that name. Throws a RangeError when there is none. */
export function packNamed(name: PackName): LawPack {
  const pack = packs.get(name);
  if (pack === undefined) throw new RangeError(`no law pack is called ${name}`);
  return pack;
}

/** The pack that new answers use. */
export const currentPack: LawPack = packNamed('pack-414d35e7cc9a');
