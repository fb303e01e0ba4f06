import type { Reading } from "../reading.js";
import type { Place } from "../text/passage.js";

const NEAR = 3;
const FAR = 9;
const AFTER = 5;

/** The words around a mention, by which its role is told, as the names of binary features. */
export function mentionFeatures(place: Place, name: string, reading: Reading): string[] {
  const { passage, sentence, from, to } = place;
  const range = passage.sentences[sentence] ?? { from, to };
  const key = (at: number): string => (at < range.from || at >= range.to ? "#" : (passage.tokens[at]?.key ?? "#"));
  const stance = passage.field === "title" ? "title" : reading.stanceAt(place);
  const part = passage.field === "title" ? "title" : Math.floor((4 * sentence) / passage.sentences.length);
  const found = ["any", `in=${stance}`, `at=${part}`, `in=${stance} at=${part}`];
  for (let step = 1; step <= NEAR; step++) found.push(`-${step}=${key(from - step)}`, `+${step}=${key(to + step - 1)}`);
  found.push(
    `-2,-1=${key(from - 2)} ${key(from - 1)}`,
    `-3,-2=${key(from - 3)} ${key(from - 2)}`,
    `+1,+2=${key(to)} ${key(to + 1)}`,
    `-1,+1=${key(from - 1)} ${key(to)}`,
  );
  for (let step = 1; step <= FAR; step++) found.push(`before=${key(from - step)}`);
  for (let step = 1; step <= AFTER; step++) found.push(`after=${key(to + step - 1)}`);
  for (let at = range.from; at < range.to; at++) {
    const token = passage.tokens[at];
    if (token?.kind === "word" && token.key.length > 3) found.push(`${at < from ? "left" : "right"}=${token.key}`);
  }
  found.push(`first=${key(range.from)}`, `first two=${key(range.from)} ${key(range.from + 1)}`);
  found.push(`head=${key(to - 1)}`, `length=${Math.min(4, to - from)}`, `survey=${reading.survey}`);
  found.push(/\p{Lu}/u.test(name) ? "capital" : "small");
  if (from - range.from < 3) found.push("opens sentence");
  return found;
}
