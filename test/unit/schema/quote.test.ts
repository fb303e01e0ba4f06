import { describe, expect, test } from "vitest";
import { quote, sentence } from "../../../src/schema/quote.js";

const title = "Fast kernels";
const abstract = "First things first. We reach 3x on a board, e.g. an Orin! Then 😀 stops it.";
const paper = { id: "paper:p", title, abstract };
const at = (words: string, text = abstract, field = "abstract") => ({
  field,
  start: text.indexOf(words),
  end: text.indexOf(words) + words.length,
});

describe("words and their sentence", () => {
  test.each([
    ["3x", at("3x"), "3x", "We reach 3x on a board, e.g. an Orin!"],
    ["the first words", at("First"), "First", "First things first."],
    ["the last words", at("it."), "it.", "Then 😀 stops it."],
    ["a sign of two code units", at("😀"), "😀", "Then 😀 stops it."],
    ["several sentences", at("first. We"), "first. We", "First things first."],
    ["the title", at("kernels", title, "title"), "kernels", "Fast kernels"],
  ])("%s", (_what, place, words, whole) => {
    expect(quote(place, paper)).toBe(words);
    expect(sentence(place, paper)).toBe(whole);
  });

  test.each([
    ["no paper", at("3x"), undefined],
    ["no text", at("3x"), { ...paper, abstract: null }],
    ["no place", { field: null, start: null, end: null }, paper],
    ["a place beyond the text", { field: "abstract", start: 70, end: 700 }, paper],
  ])("are not there with %s", (_what, place, source) => {
    expect(quote(place, source)).toBeNull();
    expect(sentence(place, source)).toBeNull();
  });
});
