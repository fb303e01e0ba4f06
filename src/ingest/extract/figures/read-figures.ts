import type { TokenRange } from "../text/passage.js";
import type { Token } from "../text/token.js";
import { type Figure, type Quantity, wordAt } from "./figure.js";
import { qualifierAfter, qualifierBefore } from "./qualifier.js";
import { readQuantity, skipSize } from "./quantity.js";

const SEPARATORS = new Set([",", "and", "or", "/", "&", ";"]);
/** A course may name things between its ends ("from 3.1 tokens/s on the CPU to 14"), but not many. */
const COURSE_REACH = 9;

/** Where the next member of a series may begin: after `,`, `and`, `, and`, `/`. */
function nextMember(tokens: readonly Token[], at: number): number | undefined {
  if (!SEPARATORS.has(wordAt(tokens, at))) return undefined;
  const next = SEPARATORS.has(wordAt(tokens, at + 1)) ? at + 2 : at + 1;
  return wordAt(tokens, next) === "by" ? next + 1 : next;
}

/** The members of the series that begins with `first`: "1.8 and 7.1 times", "8.7%, 12.2%, and 11.0%". */
function series(tokens: readonly Token[], first: Quantity, end: number): Quantity[] {
  const members = [first];
  for (let last = first; ; ) {
    const at = nextMember(tokens, last.to);
    if (at === undefined || at >= end || skipSize(tokens, at) !== undefined) return members;
    const next = readQuantity(tokens, at);
    if (next === undefined || (next.spelled && next.unit === undefined)) return members;
    if (last.unit !== undefined && next.unit !== undefined && last.unit !== next.unit) return members;
    members.push(next);
    last = next;
  }
}

/** The goal of the course that starts with `start` ("from 4.9 to 0.6 m"), where there is one. */
function goalOf(tokens: readonly Token[], start: Quantity, end: number): Quantity | undefined {
  for (let at = start.to; at < Math.min(end, start.to + COURSE_REACH); at++) {
    if (wordAt(tokens, at) !== "to") continue;
    let from = at + 1;
    const qualifier = qualifierBefore(tokens, from + 1);
    if (qualifier !== undefined && qualifier.from >= at && readQuantity(tokens, from, true) === undefined) from++;
    const goal = readQuantity(tokens, from, true);
    if (goal !== undefined && (!goal.spelled || goal.unit !== undefined)) return goal;
  }
  return undefined;
}

/** Whether a course starts at the quantity: "from" before it, unless words such as "ranging from" make it a range. */
function startsCourse(tokens: readonly Token[], from: number): boolean {
  const before = qualifierBefore(tokens, from)?.from ?? from;
  if (wordAt(tokens, before - 1) !== "from") return false;
  return !/^(rang|var|span|differ)/.test(wordAt(tokens, before - 2));
}

/** Whether a bare number is the size of a model: "(55M)", "a 55M model". */
function isModelSize(tokens: readonly Token[], { to }: Quantity): boolean {
  if (!/^[MB]$/.test(tokens[to - 1]?.text ?? "")) return false;
  return (
    tokens[to]?.text === ")" || /^(model|network|transformer|backbone|decoder|encoder)$/.test(tokens[to]?.key ?? "")
  );
}

/** The unit of the quantity itself, of the neighbour that it shares one with, or the one that the words imply. */
function unitOf(tokens: readonly Token[], quantity: Quantity, unitFrom: Quantity): Pick<Figure, "unit" | "dimension"> {
  const { unit, dimension } = quantity.unit === undefined ? unitFrom : quantity;
  if (unit !== undefined) return { unit, dimension };
  const factor = wordAt(tokens, quantity.from - 1) === "of" && tokens[quantity.from - 2]?.key === "factor";
  if (factor) return { unit: "x", dimension: "ratio" };
  return isModelSize(tokens, quantity) ? { unit: "params", dimension: "parameters" } : { unit: "", dimension: "none" };
}

function figure(tokens: readonly Token[], quantity: Quantity, unitFrom: Quantity, more: Partial<Figure> = {}): Figure {
  const { unit, dimension } = unitOf(tokens, quantity, unitFrom);
  return {
    from: quantity.from,
    to: quantity.to,
    value: quantity.value,
    high: quantity.high,
    unit,
    dimension,
    qualifier:
      quantity.implied ??
      qualifierBefore(tokens, quantity.from)?.qualifier ??
      qualifierAfter(tokens, quantity.to) ??
      "exact",
    course: null,
    part: quantity.part,
    series: quantity.from,
    ...more,
  };
}

/** The members of a series as figures: units are handed back ("1.8 and 7.1 times"), a first qualifier onwards. */
function seriesFigures(tokens: readonly Token[], members: readonly Quantity[]): Figure[] {
  const figures: Figure[] = [];
  let unitFrom: Quantity | undefined;
  for (const member of members.toReversed()) {
    if (member.unit !== undefined) unitFrom = member;
    figures.push(figure(tokens, member, unitFrom ?? member, { series: members[0]?.from ?? member.from }));
  }
  figures.reverse();
  const [first] = figures;
  const shared = first === undefined || first.qualifier === "range" ? "exact" : first.qualifier;
  return figures.map((each) => (each.qualifier === "exact" ? { ...each, qualifier: shared } : each));
}

/** All numbers with units of a sentence (a run of the passage's tokens), and bare numbers with an empty unit. */
export function readFigures(tokens: readonly Token[], sentence: TokenRange): Figure[] {
  const figures: Figure[] = [];
  let at = sentence.from;
  while (at < sentence.to) {
    const size = skipSize(tokens, at);
    if (size !== undefined) {
      at = size;
      continue;
    }
    const course = startsCourse(tokens, at);
    const quantity = readQuantity(tokens, at, course);
    if (quantity === undefined || (quantity.spelled && quantity.unit === undefined)) {
      at++;
      continue;
    }
    const goal = course ? goalOf(tokens, quantity, sentence.to) : undefined;
    if (goal !== undefined) {
      figures.push(
        figure(tokens, quantity, goal, { course: "start" }),
        figure(tokens, goal, quantity, { course: "goal" }),
      );
      at = goal.to;
      continue;
    }
    const members = series(tokens, quantity, sentence.to);
    figures.push(...seriesFigures(tokens, members));
    at = members.at(-1)?.to ?? at + 1;
  }
  return figures.filter((each) => each.unit !== "" || isBareFigure(tokens, each));
}

/** Whether a number without a unit may be a figure at all: no enumeration ("1) we …") and no part of a word ("3ViT"). */
function isBareFigure(tokens: readonly Token[], { from, to }: Figure): boolean {
  const next = tokens[to];
  if (next?.glued === true && (next.kind === "word" || /^[)@_]$/.test(next.text))) return false;
  return !(next?.glued === true && next.text === "-") && tokens[from - 1]?.text !== "@";
}
