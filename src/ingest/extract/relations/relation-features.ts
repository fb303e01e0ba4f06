import type { Measure } from "../figures/measure.js";
import { figurePairFeatures, measureFeatures } from "./measure-features.js";
import { pairFeatures } from "./pair-features.js";
import type { Participant } from "./participant.js";
import { participantFeatures, sceneFeatures } from "./participant-features.js";
import type { Scene } from "./scene.js";

/** What the learned models of relations look at; what tells of a thing or a figure alone is worked out once. */
export class RelationFeatures {
  readonly #paper: readonly number[];
  readonly #participants = new Map<Participant, readonly number[]>();
  readonly #measures = new Map<Measure, readonly number[]>();

  constructor(readonly scene: Scene) {
    this.#paper = sceneFeatures(scene);
  }

  /** All that tells whether two participants are related. */
  ofPair(one: Participant, other: Participant): number[] {
    return [
      ...this.#ofParticipant(one),
      ...this.#ofParticipant(other),
      ...pairFeatures(one, other, this.scene),
      ...this.#paper,
    ];
  }

  /** All that tells whether a figure was obtained for, on, with or against a participant. */
  ofContext(measure: Measure, participant: Participant): number[] {
    const own = this.#measures.get(measure) ?? measureFeatures(measure, this.scene);
    this.#measures.set(measure, own);
    return [
      ...this.#ofParticipant(participant),
      ...own,
      ...figurePairFeatures(measure, participant, this.scene),
      ...this.#paper,
    ];
  }

  #ofParticipant(participant: Participant): readonly number[] {
    const own = this.#participants.get(participant) ?? participantFeatures(participant, this.scene);
    this.#participants.set(participant, own);
    return own;
  }
}
