import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { NamedLabel } from "../../../../src/ingest/resolve/catalogue-entry.js";
import { type NameAssertion, RESOLUTIONS } from "../../../../src/ingest/resolve/naming.js";
import { Resolver } from "../../../../src/ingest/resolve/resolver.js";

const technique = (name: string, aliases: string[] = [], kind = "method"): NameAssertion => ({
  label: "Technique",
  name,
  aliases,
  kind,
});
const hardware = (
  name: string,
  kind: string,
  vendor: string | null = null,
  granularity = "product",
): NameAssertion => ({
  label: "HardwarePlatform",
  name,
  aliases: [],
  kind,
  vendor,
  granularity,
});
const metric = (name: string): NameAssertion => ({ label: "Metric", name, aliases: [] });

function resolverOf(...papers: NameAssertion[][]): Resolver {
  const resolver = new Resolver();
  for (const paper of papers) resolver.add(paper);
  return resolver;
}
const link = (papers: NameAssertion[][], naming: NameAssertion) => resolverOf(...papers).link(naming.label, naming);
const entity = (papers: NameAssertion[][], label: NamedLabel, id: string) => {
  const resolver = resolverOf(...papers);
  resolver.entities();
  return resolver.entity(label, id);
};

describe("a name stands for", () => {
  it("the catalogue's entry that it names, of its own kind of node only", () => {
    expect(link([], technique("Knowledge Distillation"))).toEqual({
      id: "technique:knowledge-distillation",
      resolution: RESOLUTIONS.catalogueName,
    });
    expect(link([], technique("QAT"))).toEqual({
      id: "technique:quantization-aware-training",
      resolution: RESOLUTIONS.catalogueAlias,
    });
    expect(link([], hardware("NVIDIA A100 GPU", "gpu")).resolution).toBe(RESOLUTIONS.longerForm);
    expect(link([[technique("A100")]], technique("A100")).resolution).toBe(RESOLUTIONS.sameName);
  });

  it("the same node as other spellings of it, under the fullest of them", () => {
    const papers = [[technique("TideNet")], [technique("Tide-Net")], [technique("tide-nets")]];
    for (const [naming] of papers)
      if (naming !== undefined)
        expect(link(papers, naming)).toEqual({ id: "technique:tide-net", resolution: RESOLUTIONS.sameName });
  });

  it("one node with and without the vendor of a product", () => {
    const papers = [[hardware("Intel Quux 7100", "cpu")], [hardware("Quux 7100", "cpu")]];
    expect(new Set(papers.flat().map((naming) => link(papers, naming).id))).toEqual(new Set(["hardware:quux-7100"]));
    expect(link([], hardware("NVIDIA 4-GPU box", "server")).id).not.toBe(link([], hardware("4-GPU box", "server")).id);
  });

  it("a node of its own in any script, never sharing its id with another name", () => {
    const names = ["潮汐网络", "潮汐", "ТидНет", "★", "★★", "TIDES", "TIDEs", "+", "C", "C++"].map((name) =>
      technique(name),
    );
    const resolver = resolverOf(...names.map((name) => [name]));
    const ids = names.map((name) => resolver.link("Technique", name).id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe("an acronym stands for", () => {
  const expanding = [technique("tidal attention unit", ["TAU-X", "TAU"])];

  it("what its own text says", () => {
    const here = technique("TAU", ["Tidal Attention Unit"]);
    expect(link([[here], expanding], here)).toEqual({
      id: "technique:tidal-attention-unit",
      resolution: RESOLUTIONS.acronymHere,
    });
  });

  it("what another text says, where all texts say the same", () => {
    const bare = technique("TAU");
    expect(link([expanding, [bare]], bare)).toEqual({
      id: "technique:tidal-attention-unit",
      resolution: RESOLUTIONS.acronymElsewhere,
    });
  });

  it("itself, where texts expand it differently; each expansion stays apart", () => {
    const other = technique("TAU", ["temporal averaging unit"]);
    const bare = technique("TAU");
    const papers = [expanding, [other], [bare]];
    expect(link(papers, bare)).toEqual({ id: "technique:tau", resolution: RESOLUTIONS.sameName });
    expect(link(papers, other).id).toBe("technique:temporal-averaging-unit");
    expect(expanding.map((naming) => link(papers, naming).id)).toEqual(["technique:tidal-attention-unit"]);
  });

  it("itself, where one text names both as different things", () => {
    const bare = technique("TAU");
    const papers = [expanding, [bare, technique("tidal attention unit")]];
    expect(link(papers, bare).id).toBe("technique:tau");
  });

  it("what the catalogue says, unless its own text says otherwise", () => {
    const otherwise = technique("PTQ", ["perceptual texture query"]);
    expect(link([[otherwise]], technique("PTQ")).id).toBe("technique:post-training-quantization");
    expect(link([[otherwise]], otherwise).id).toBe("technique:ptq");
    const nearly = technique("PTQ", ["post-training quantisation scheme", "Post-Train Quantizer"]);
    expect(link([[nearly]], nearly).id).toBe("technique:post-training-quantization");
  });

  it("nothing in another text, where it has two letters only", () => {
    const bare = technique("TX");
    expect(link([[technique("tidal exchange", ["TX"])], [bare]], bare).id).toBe("technique:tx");
  });
});

describe("names that stay apart", () => {
  it("a shared alias joins nothing", () => {
    const papers = [[technique("3D U-Net", ["U-Net"]), technique("U-Net")], [technique("VarAE", ["autoencoder"])]];
    const ids = papers.flat().map((naming) => link(papers, naming).id);
    expect(ids).toEqual(["technique:3d-u-net", "technique:u-net", "technique:varae"]);
  });

  it("equal names of different kinds of nodes", () => {
    const papers = [[technique("energy"), metric("energy")]];
    expect(papers.flat().map((naming) => link(papers, naming).id)).toEqual(["technique:energy", "metric:energy"]);
  });
});

describe("a node", () => {
  it("is called and described by the catalogue where it knows the node", () => {
    const papers = [[{ ...hardware("NVIDIA A100 GPU", "other", "nVidia", "family"), aliases: ["GPU", "A100 node"] }]];
    const a100 = entity(papers, "HardwarePlatform", "hardware:a100");
    expect(a100).toMatchObject({
      name: "A100",
      properties: { kind: "gpu", vendor: "NVIDIA", granularity: "product" },
      broader: ["hardware:ampere", "hardware:data-center-gpu"],
    });
    expect(a100.aliases).toEqual(expect.arrayContaining(["A100 node", "NVIDIA A100 GPU"]));
    // "GPU" is something else by the catalogue.
    expect(a100.aliases).not.toContain("GPU");
    expect(a100.nameKeys).toContain("nvidiaa100gpu");
  });

  it("is called as most papers call it, and described as most describe it, first by code units where equally many do", () => {
    const papers = [
      [technique("Tide-Net", ["TN flow"], "system")],
      [technique("TideNet", [], "model")],
      [technique("TideNet", ["tide network"], "model")],
    ];
    expect(entity(papers, "Technique", "technique:tide-net")).toEqual({
      label: "Technique",
      id: "technique:tide-net",
      name: "TideNet",
      aliases: ["TN flow", "Tide-Net", "tide network"],
      properties: { kind: "model" },
      broader: [],
      nameKeys: ["tidenet", "tidenetwork", "tnflow"],
      rejected: false,
    });
    expect(entity(papers.slice(0, 2), "Technique", "technique:tide-net").name).toBe("Tide-Net");
  });

  it("of unknown hardware belongs to the family of its name, else to the class of its kind", () => {
    const papers = [[hardware("Xeon Gold 9999X", "cpu"), hardware("Quux G9", "gpu"), hardware("Quux Z", "other")]];
    const broader = (id: string) => entity(papers, "HardwarePlatform", id).broader;
    expect(broader("hardware:xeon-gold-9999x")).toEqual(["hardware:xeon-gold"]);
    expect(broader("hardware:quux-g9")).toEqual(["hardware:gpu"]);
    expect(broader("hardware:quux-z")).toEqual([]);
  });

  it("of an unknown metric takes direction and unit from the known one that its name ends with", () => {
    const papers = [[metric("median tail wakeup latency"), metric("tidal flux")]];
    const properties = (id: string) => entity(papers, "Metric", id).properties;
    expect(properties("metric:median-tail-wakeup-latency")).toEqual({ better: "lower", canonicalUnit: "s" });
    expect(properties("metric:tidal-flux")).toEqual({ better: "neither" });
  });

  it("comes with all that is broader, each node once", () => {
    const entities = resolverOf([hardware("A100", "gpu"), hardware("H100", "gpu")]).entities();
    const ids = entities.map(({ id }) => id);
    expect(ids).toEqual(
      expect.arrayContaining(["hardware:a100", "hardware:ampere", "hardware:hopper", "hardware:gpu"]),
    );
    expect(new Set(ids).size).toBe(ids.length);
    expect(entities.flatMap(({ broader }) => broader).filter((id) => !ids.includes(id))).toEqual([]);
  });

  it("is known while papers are still added", () => {
    const resolver = resolverOf([technique("TideNet")]);
    expect(resolver.entity("Technique", "technique:tidenet").name).toBe("TideNet");
    resolver.add([technique("TideNet", ["tide network"])]);
    expect(resolver.entity("Technique", "technique:tidenet").aliases).toEqual(["tide network"]);
  });
});

it("gives the same answers whatever the order of papers and names", () => {
  const names = ["TAU", "tidal attention unit", "Tidal Attention Units", "temporal averaging unit", "CNN", "Tide-Net"];
  const naming = fc
    .tuple(fc.constantFrom(...names), fc.subarray(names, { maxLength: 2 }), fc.constantFrom("method", "model"))
    .map(([name, aliases, kind]) => technique(name, aliases, kind));
  const papers = fc.array(fc.uniqueArray(naming, { selector: ({ name }) => name, minLength: 1, maxLength: 4 }), {
    maxLength: 8,
  });
  const ordered = papers.chain((all) =>
    fc.tuple(
      fc.constant(all),
      fc
        .shuffledSubarray(all, { minLength: all.length })
        .map((shuffled) => shuffled.map((paper) => paper.toReversed())),
    ),
  );
  const answers = (all: NameAssertion[][]) => {
    const resolver = resolverOf(...all);
    const entities = resolver.entities().sort((left, right) => (left.id < right.id ? -1 : 1));
    const links = all.flat().map((one) => JSON.stringify([one, resolver.link("Technique", one)]));
    return { entities, links: links.sort() };
  };
  fc.assert(
    fc.property(ordered, ([all, shuffled]) => {
      expect(answers(shuffled)).toEqual(answers(all));
    }),
    { numRuns: 300 },
  );
});
