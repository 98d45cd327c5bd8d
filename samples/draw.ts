/**
 * A stream of pseudo-random whole numbers, the same on every machine for the same seed: integer
 * operations on 32 bits only. Not for secrets.
 */
export class Draw {
  private state: number;

  /** The text is hashed (FNV-1a), so that streams of neighbouring seeds have nothing in common. */
  constructor(seed: string) {
    this.state = hash32(seed);
  }

  /** A whole number from `least` to `most`, both included. */
  int(least: number, most: number): number {
    return least + (this.next() % (most - least + 1));
  }

  /** True `percent` times out of a hundred. */
  chance(percent: number): boolean {
    return this.int(1, 100) <= percent;
  }

  pick<Value>(values: readonly Value[]): Value {
    const value = values[this.int(0, values.length - 1)];
    if (value === undefined) throw new RangeError('nothing to pick from');
    return value;
  }

  /** One of the values, each as often as its whole weight says. */
  weighted<Value>(values: readonly (readonly [Value, number])[]): Value {
    let left = this.int(
      1,
      values.reduce((total, [, weight]) => total + weight, 0),
    );
    for (const [value, weight] of values) {
      left -= weight;
      if (left <= 0) return value;
    }
    throw new RangeError('nothing to pick from');
  }

  /** SplitMix32. */
  private next(): number {
    this.state = (this.state + 0x9e3779b9) | 0;
    let z = this.state;
    z = Math.imul(z ^ (z >>> 16), 0x21f0aaad);
    z = Math.imul(z ^ (z >>> 15), 0x735a2d97);
    return (z ^ (z >>> 15)) >>> 0;
  }
}

/**
 * Eight hexadecimal digits that say nothing and are never given twice in one sample: for one seed,
 * index → digits is a bijection on 32 bits (an odd factor, then a mask).
 */
export function opaqueId(seed: string, index: number): string {
  const mixed = (Math.imul(index + 1, 0x9e3779b1) ^ hash32(seed)) >>> 0;
  return mixed.toString(16).padStart(8, '0');
}

function hash32(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  return hash | 0;
}
