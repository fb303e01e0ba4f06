import type { Token } from "../text/token.js";
import { type Quantity, wordAt } from "./figure.js";
import { readNumber, type WrittenNumber } from "./number.js";
import numberWords from "./number-words.json" with { type: "json" };
import { readUnit } from "./unit.js";

const MULTIPLES = new Map(Object.entries(numberWords.multiples));
const HALVINGS = new Map(Object.entries(numberWords.halvings));
const PARTS = new Map(Object.entries(numberWords.parts));
const DASHES = new Set(["-", "–", "—", "−", "~", "∼", "sim", "to"]);

const ratio = (from: number, to: number, value: number, more: Partial<Quantity> = {}): Quantity => ({
  from,
  to,
  value,
  high: null,
  part: false,
  unit: "x",
  dimension: "ratio",
  spelled: false,
  implied: undefined,
  ...more,
});

const MOST_MAGNITUDES = 30;

/** "an order of magnitude", "1 to 2 orders of magnitude" from where "order" stands. */
function magnitudes(tokens: readonly Token[], order: number, from: number, low: number, high: number | null) {
  const of = order + (wordAt(tokens, order + 1) === "-" ? 2 : 1);
  if (wordAt(tokens, of) !== "of") return undefined;
  const magnitude = of + (wordAt(tokens, of + 1) === "-" ? 2 : 1);
  if (tokens[magnitude]?.key !== "magnitude" || Math.max(low, high ?? 0) > MOST_MAGNITUDES) return undefined;
  return ratio(from, magnitude + 1, 10 ** low, {
    high: high === null ? null : 10 ** high,
    implied: high === null ? "approximately" : "range",
  });
}

/** Whether a whole is named after a part: "half the cost", "a third of the energy", "half as many". */
const ofWhole = (tokens: readonly Token[], at: number): boolean =>
  /^(of|the|as|its|their|that)$/.test(wordAt(tokens, at));

/** Parts in words and as a fraction: "half", "one third", "two-thirds", "a tenth", "1/1000". */
function part(tokens: readonly Token[], at: number): Quantity | undefined {
  const halving = HALVINGS.get(wordAt(tokens, at));
  if (halving !== undefined) {
    return wordAt(tokens, at) !== "half" || ofWhole(tokens, at + 1)
      ? ratio(at, at + 1, halving, { part: true })
      : undefined;
  }
  const above = /^an?$/.test(wordAt(tokens, at)) ? { value: 1, to: at + 1 } : readNumber(tokens, at);
  if (above === undefined || above.value >= 10) return undefined;
  if (tokens[above.to]?.text === "/" && tokens[above.to]?.glued === true) {
    const below = readNumber(tokens, above.to + 1);
    const whole = above.value === 1 && below !== undefined && below.value > 1 && wordAt(tokens, below.to) === "of";
    return whole ? ratio(at, below.to, below.value, { part: true }) : undefined;
  }
  const named = above.to + (wordAt(tokens, above.to) === "-" ? 1 : 0);
  if (above.value === 1 && wordAt(tokens, named) === "half") return ratio(at, named + 1, 0.5, { part: true });
  const parts = PARTS.get(wordAt(tokens, named));
  const told =
    wordAt(tokens, named + 1) === "of" || wordAt(tokens, at - 1) === "by" || wordAt(tokens, named + 1) === "the";
  return parts !== undefined && told
    ? ratio(at, named + 1, Number((above.value / parts).toPrecision(3)), { part: true })
    : undefined;
}

/** Where the second number of a range may begin, if a dash or "to" joins it to a first that ends at `at`. */
function rangeJoint(tokens: readonly Token[], at: number, between: boolean): number | undefined {
  const joint = wordAt(tokens, at);
  if (joint === "-" && wordAt(tokens, at + 1) === "-") return at + 2;
  return DASHES.has(joint) || (between && joint === "and") ? at + 1 : undefined;
}

/** Numbers multiplied with each other ("3 x 3", "224×224") are sizes: returns the token after them. */
export function skipSize(tokens: readonly Token[], at: number): number | undefined {
  let end: number | undefined;
  let last = readNumber(tokens, at);
  while (last !== undefined && /^(x|×|times|by)$/i.test(wordAt(tokens, last.to))) {
    const next = readNumber(tokens, last.to + 1);
    if (next === undefined || next.spelled) break;
    end = next.to;
    last = next;
  }
  return end;
}

/** The quantity that begins at token `at`, with its unit where one follows at once; a range unless `single`. */
export function readQuantity(tokens: readonly Token[], at: number, single = false): Quantity | undefined {
  const word = wordAt(tokens, at);
  const multiple = MULTIPLES.get(word);
  if (multiple !== undefined) return ratio(at, at + 1, multiple);
  if (/^an?$/.test(word) && wordAt(tokens, at + 1) === "order") return magnitudes(tokens, at + 1, at, 1, null);
  const fraction = part(tokens, at);
  if (fraction !== undefined) return fraction;
  const first = readNumber(tokens, at);
  if (first === undefined) return undefined;
  if (tokens[first.to]?.key === "order") {
    const told = magnitudes(tokens, first.to, at, first.value, null);
    if (told !== undefined || first.spelled) return told;
  }
  return withUnit(tokens, at, first, single);
}

function withUnit(tokens: readonly Token[], at: number, first: WrittenNumber, single: boolean): Quantity | undefined {
  const between = wordAt(tokens, at - 1) === "between";
  const firstUnit = readUnit(tokens, first.to);
  const joint = single ? undefined : rangeJoint(tokens, firstUnit?.to ?? first.to, between);
  const second = joint === undefined ? undefined : readNumber(tokens, joint);
  if (second !== undefined && tokens[second.to]?.key === "order") {
    return magnitudes(tokens, second.to, at, first.value, second.value);
  }
  const secondUnit = second === undefined ? undefined : readUnit(tokens, second.to);
  const oneUnit = firstUnit === undefined || firstUnit.unit === secondUnit?.unit;
  if (second !== undefined && oneUnit && second.value > first.value * 0.999) {
    return {
      from: at,
      to: secondUnit?.to ?? second.to,
      value: first.value,
      high: second.value,
      part: false,
      unit: secondUnit?.unit,
      dimension: secondUnit?.dimension ?? "none",
      spelled: second.spelled && first.spelled,
      implied: "range",
    };
  }
  return {
    from: at,
    to: firstUnit?.to ?? first.to,
    value: first.value,
    high: null,
    part: false,
    unit: firstUnit?.unit,
    dimension: firstUnit?.dimension ?? "none",
    spelled: first.spelled,
    implied: undefined,
  };
}
