import type { Passage } from "../text/passage.js";

/** What a sentence is about: what others did or the world is like, or this paper. */
export type Stance = "background" | "own";

const OWN =
  /\b(we|our|ours|us|herein|propos(ed|es|e|ing)|i (propose|present|show))\b|\b(this|the present|the current) (paper|work|study|article|thesis|dissertation|report|survey|letter|review|chapter|manuscript|tutorial|research)\b|\bhere,/i;

/** The stance of each of the passage's sentences: background until the paper first speaks of itself. */
export function stances(passage: Passage): Stance[] {
  if (passage.field === "title") return ["own"];
  const own = passage.sentences.findIndex(({ from, to }) => {
    const start = passage.tokens[from]?.start ?? 0;
    return OWN.test(passage.text.slice(start, passage.tokens[to - 1]?.end));
  });
  return passage.sentences.map((_, index) => (index < own ? "background" : "own"));
}
