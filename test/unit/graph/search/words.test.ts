import { describe, expect, test } from "vitest";
import { joined, words } from "../../../../src/graph/search/words.js";

describe("the words of a text", () => {
  test.each([
    ["ResNet-50", ["resnet", "50"]],
    ["LLaMA-7B (INT4)", ["llama", "7b", "int4"]],
    ["Réseau ÉLAGUÉ", ["reseau", "elague"]],
    ["re\u0301seau", ["reseau"]],
    ["ﬁne-tuning", ["fine", "tuning"]],
    ["m² and µJ", ["m2", "and", "μj"]],
    ["İstanbul", ["istanbul"]],
    ["神经网络 量化", ["神经网络", "量化"]],
    ["हिन्दी", ["हिन्दी"]],
    ["한국어", ["한국어"]],
    ["🚀 C++", ["c"]],
    ["", []],
  ])("%s", (text, expected) => {
    expect(words(text).map(({ folded }) => folded)).toEqual(expected);
  });

  test("keep their place in it", () => {
    const text = "🚀 Turbo-élan";
    expect(words(text).map(({ start, end }) => text.slice(start, end))).toEqual(["Turbo", "élan"]);
  });

  test("are one word for all ways to write a name", () => {
    expect(new Set(["ResNet-50", "resnet 50", "ResNet50", "RESNET.50"].map((name) => joined(words(name))))).toEqual(
      new Set(["resnet50"]),
    );
  });
});
