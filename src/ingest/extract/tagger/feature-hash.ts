const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;
/** Small enough that engines keep it as a plain integer. */
const BITS = 0x3fffffff;

/** The 32-bit FNV-1a hash of a text's UTF-16 units. */
export function hashOf(text: string): number {
  let hash = FNV_OFFSET;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), FNV_PRIME);
  return hash >>> 0;
}

/**
 * A feature as a number: what is looked at, and the hashes of what stands there. Two of some hundred thousand features
 * share a number once in a while, which costs less than their names would (Weinberger et al. 2009).
 */
export function featureOf(template: number, value: number, other = 0): number {
  let hash = Math.imul(value ^ (template * 0x9e3779b1), 0x85ebca6b);
  hash = Math.imul((hash ^ (hash >>> 15) ^ other) >>> 0, 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) & BITS;
}

/** Features and their indexes, for many quick look-ups: open addressing with linear probing. */
export class FeatureIndex {
  readonly #slots: Int32Array;
  readonly #indexes: Int32Array;
  readonly #mask: number;

  constructor(readonly features: ArrayLike<number>) {
    let size = 16;
    while (size < 2 * features.length) size *= 2;
    this.#mask = size - 1;
    this.#slots = new Int32Array(size).fill(-1);
    this.#indexes = new Int32Array(size);
    for (let index = 0; index < features.length; index++) {
      const feature = features[index] ?? 0;
      let slot = feature & this.#mask;
      while (this.#slots[slot] !== -1) slot = (slot + 1) & this.#mask;
      this.#slots[slot] = feature;
      this.#indexes[slot] = index;
    }
  }

  /** The feature's index, or -1 where nothing is known of it. */
  get(feature: number): number {
    let slot = feature & this.#mask;
    for (;;) {
      const held = this.#slots[slot];
      if (held === feature) return this.#indexes[slot] ?? -1;
      if (held === -1) return -1;
      slot = (slot + 1) & this.#mask;
    }
  }

  /** The indexes of those features that something is known of. */
  known(features: readonly number[]): Int32Array {
    const found = new Int32Array(features.length);
    let length = 0;
    for (const feature of features) {
      const index = this.get(feature);
      if (index >= 0) found[length++] = index;
    }
    return found.subarray(0, length);
  }
}
