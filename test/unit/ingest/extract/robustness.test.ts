import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { localExtractor } from "../../../../src/ingest/extract/local-extractor.js";
import { paperFacts } from "../../../../src/ingest/facts.js";

const extractor = localExtractor();
const pieces =
  "We propose FooNet, a novel framework (FN) that cuts the latency of LLaMA-3-8B by up to 3.2$\\times$ and 45\\% on 8 A100 80GB GPUs, " +
  "from 71.2% to 74.8%, half the cost, an order of magnitude, 8e^{-5} muJ per beat, 18-25% 3.65 sim 39.14times compared to vLLM. " +
  "28nm CMOS https://example.org/a). µ é 𝔘 \u0000 \ud800 ((( ))) ,,, ... called named termed , and or / - – ~ 1/1000 of the memory";

/** Words of the field, digits and marks in any order and glued in any way. */
const scrambled = fc
  .array(fc.tuple(fc.constantFrom(...pieces.split(" ")), fc.constantFrom(" ", " ", "", "-", "\n", ", ")), {
    maxLength: 120,
  })
  .map((parts) => parts.flat().join(""));
const texts = fc.oneof(scrambled, fc.string({ unit: "binary", maxLength: 400 }), fc.string({ maxLength: 400 }));

describe("any text", () => {
  it("gives no technique whose name is but a sign", async () => {
    const { techniques } = await extractor.extract({ title: "", abstract: "termed-called-" });
    expect(techniques.map(({ name }) => name)).not.toContain("-");
  });

  it("gives facts that a facts file takes, at the places that they name", async () => {
    await fc.assert(
      fc.asyncProperty(texts, fc.option(texts), async (title, abstract) => {
        const found = await extractor.extract({ title, abstract });
        expect(paperFacts.safeParse({ title: "Title", ...found }).error).toBeUndefined();
        for (const { span, mention } of [...found.techniques, ...found.hardware, ...found.metrics]) {
          const text = span?.field === "title" ? title : (abstract ?? "");
          expect(text.slice(span?.start, span?.end)).toBe(mention);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe("time", () => {
  const length = 40_000;
  it.each([
    ["1, ", "series of numbers"],
    ["3x", "sizes"],
    ["9", "an endless number"],
    ["a", "an endless word"],
    ["(", "brackets"],
    ["Aaaa Aaaa Aaaa Aaaa Aaaa Aaaa Aaaa Aaaa (AAAAAAAAAA) ", "short forms"],
    ["https://", "links"],
    ["accuracy of 3% and ", "figures without a full stop"],
    ["we propose FooBar, BarFoo and ", "introductions without a full stop"],
    ["LLaMA-3-8B ", "names"],
    ["Foo reduces latency by 3x than Bar on A100. ", "results"],
    ["called ", "naming words"],
    ["a-", "hyphens"],
  ])("grows with the text and not with its square: %s", async (piece) => {
    const time = async (size: number): Promise<number> => {
      const abstract = piece.repeat(Math.ceil(size / piece.length));
      const start = process.cpuUsage();
      await extractor.extract({ title: "Title", abstract });
      const { user, system } = process.cpuUsage(start);
      return (user + system) / 1000;
    };
    await time(length / 8);
    const [short, long] = [await time(length / 8), await time(length)];
    expect(long).toBeLessThan(Math.max(32 * short, 50 * (length / 1000)));
  });
});
