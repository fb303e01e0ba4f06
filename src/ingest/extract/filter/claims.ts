import type { Entity } from "../names/candidate.js";
import type { Place } from "../text/passage.js";

interface Claim {
  readonly entity: number;
  readonly strength: number;
  readonly length: number;
}

/** Which names lay claim to which words of the text: longer and shorter ones compete. */
export class Claims {
  readonly #byToken = new Map<string, Claim[]>();

  constructor(
    readonly entities: readonly Entity<unknown>[],
    readonly strengths: readonly number[],
  ) {
    entities.forEach(({ places }, entity) => {
      for (const place of places) {
        const claim = { entity, strength: strengths[entity] ?? 0, length: place.to - place.from };
        for (const token of tokensOf(place)) {
          const claims = this.#byToken.get(token);
          if (claims === undefined) this.#byToken.set(token, [claim]);
          else claims.push(claim);
        }
      }
    });
  }

  /** The strongest claim of a longer and of a shorter name, and the share of its places that no stronger name claims. */
  against(index: number): [longer: number, shorter: number, free: number] {
    const places = this.entities[index]?.places ?? [];
    const own = this.strengths[index] ?? 0;
    let [longer, shorter, free] = [0, 0, 0];
    for (const place of places) {
      let claimed = false;
      for (const token of tokensOf(place))
        for (const { entity, strength, length } of this.#byToken.get(token) ?? []) {
          if (entity === index) continue;
          claimed ||= strength > own;
          if (length > place.to - place.from) longer = Math.max(longer, strength);
          else shorter = Math.max(shorter, strength);
        }
      if (!claimed) free++;
    }
    return [longer, shorter, free / Math.max(1, places.length)];
  }
}

const tokensOf = ({ passage, from, to }: Place): string[] =>
  Array.from({ length: to - from }, (_, index) => `${passage.field} ${from + index}`);
