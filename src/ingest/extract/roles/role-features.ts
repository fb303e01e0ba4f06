import { ranksOf } from "../filter/ranks.js";
import { logProbabilities, type SoftmaxModel } from "../model/softmax.js";
import { type Entity, SOURCES } from "../names/candidate.js";
import type { Reading } from "../reading.js";
import { mentionFeatures } from "./mention-features.js";

/**
 * What tells the role of a name: for each role what its mentions say together and at most, where it stands, and the
 * rank of each role among the paper's names; `rule` is the role that plain rules give it, as an index.
 */
export function roleFeatures(
  entities: readonly (Entity<unknown> & { readonly score: number; readonly rule: number })[],
  reading: Reading,
  mentions: SoftmaxModel,
): number[][] {
  const votes = entities.map(({ places, name }) =>
    places.map((place) => logProbabilities(mentions, mentionFeatures(place, name, reading))),
  );
  const sums = votes.map((each) =>
    Array.from(
      { length: mentions.classes },
      (_, role) => each.reduce((sum, vote) => sum + (vote[role] ?? 0), 0) / each.length,
    ),
  );
  const roles = Array.from({ length: mentions.classes }, (_, role) => role);
  const ranks = roles.map((role) => ranksOf(sums.map((each) => each[role] ?? 0)));
  const byRule = roles.map((role) => entities.filter(({ rule }) => rule === role).length);
  return entities.map((entity, index) => {
    const mine = sums[index] ?? [];
    const [place] = entity.places;
    const own = entity.places.filter((each) => each.passage.field === "abstract" && reading.stanceAt(each) === "own");
    return [
      ...mine,
      ...roles.map((role) => Math.max(...(votes[index] ?? []).map((vote) => vote[role] ?? 0))),
      ...roles.map((role) => ranks[role]?.[index] ?? 0),
      ...roles.map((role) => (entity.rule === role ? 1 : 0)),
      ...byRule,
      ...SOURCES.map((source) => (entity.source === source ? 1 : 0)),
      entity.score,
      entity.places.length,
      entity.places.some(({ passage }) => passage.field === "title") ? 1 : 0,
      own.length / entity.places.length,
      place.passage.field === "title" ? -1 : place.sentence / place.passage.sentences.length,
      reading.survey ? 1 : 0,
      entity.name === entity.name.toLowerCase() ? 1 : 0,
      entities.length,
      index,
    ];
  });
}
