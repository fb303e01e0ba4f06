/** How a unit as written relates to the unit that its dimension is stored in. */
export interface Unit {
  /** The canonical unit of the dimension; equal for all units that compare. */
  readonly canonical: string;
  readonly factor: number;
}

const SMALL = { p: 1e-12, n: 1e-9, u: 1e-6, m: 1e-3 } as const;
const LARGE = { k: 1e3, K: 1e3, M: 1e6, G: 1e9, T: 1e12, P: 1e15, E: 1e18 } as const;
const COUNTS = { k: 1e3, K: 1e3, M: 1e6, B: 1e9, G: 1e9, T: 1e12 } as const;
const BINARY = { Ki: 2 ** 10, Mi: 2 ** 20, Gi: 2 ** 30, Ti: 2 ** 40 } as const;
const WORDS = { kilo: 1e3, mega: 1e6, giga: 1e9, tera: 1e12, peta: 1e15, exa: 1e18 } as const;

const units = new Map<string, Unit>();

/** Declares spellings of a unit, alone and behind each prefix. */
function declare(
  canonical: string,
  spellings: readonly string[],
  prefixes: Readonly<Record<string, number>>,
  factor = 1,
) {
  for (const spelling of spellings) {
    units.set(spelling, { canonical, factor });
    for (const [prefix, scale] of Object.entries(prefixes)) {
      units.set(`${prefix}${spelling}`, { canonical, factor: factor * scale });
    }
  }
}

// Bytes count in thousands, as the field writes them; KiB, MiB … in powers of two.
declare("B", ["B", "bytes", "byte"], { ...LARGE, ...BINARY });
declare("bit", ["bit", "bits", "b"], LARGE);
declare("s", ["s"], SMALL);
declare("s", ["sec", "second", "seconds"], {});
declare("s", ["min", "minute", "minutes"], {}, 60);
declare("s", ["h", "hour", "hours"], {}, 3_600);
declare("s", ["day", "days"], {}, 86_400);
declare("J", ["J"], { ...SMALL, ...LARGE, f: 1e-15 });
declare("J", ["Wh"], LARGE, 3_600);
declare("W", ["W"], { ...SMALL, ...LARGE });
declare("Hz", ["Hz"], LARGE);
declare("V", ["V"], SMALL);
declare("A", ["A"], SMALL);
declare("m", ["m"], { n: 1e-9, u: 1e-6, m: 1e-3, c: 1e-2, k: 1e3 });
declare("mm2", ["mm2", "mm^2"], {});
declare("mm2", ["um2", "um^2"], {}, 1e-6);
declare("mm2", ["cm2", "cm^2"], {}, 1e2);
declare("g", ["g"], { m: 1e-3, k: 1e3 });
declare("g", ["kgCO2eq", "kgCO2e", "kgCO2"], {}, 1e3);
declare("g", ["gCO2eq", "gCO2e", "gCO2"], {});
declare("g", ["t", "tonne", "tonnes", "tCO2eq", "tCO2e", "tCO2", "tonnesCO2eq", "tonnesCO2e", "tonnesCO2"], {}, 1e6);
// A final lower-case s counts operations; a final capital S counts them per second.
declare("FLOPs", ["FLOPs", "FLOP"], LARGE);
declare("FLOPs/s", ["FLOPS", "FLOP/s", "FLOPs/s"], LARGE);
declare("FLOPs/s", ["flops"], WORDS);
declare("MACs", ["MACs", "MAC"], LARGE);
declare("OPs", ["OPs", "OP"], LARGE);
declare("OPs/s", ["OPS", "OP/s", "OPs/s"], LARGE);
declare("params", ["params", "param", "parameters", "parameter"], COUNTS);
declare("%", ["%", "percent"], {});
declare("pp", ["pp"], {});
declare("x", ["x", "times", "fold"], {});
declare("dB", ["dB"], {});
declare("frames/s", ["fps", "FPS", "frame/s", "frames/s"], {});
declare("tokens/s", ["tok/s", "token/s", "tokens/s", "tps"], COUNTS);
declare("GPU h", ["GPUh", "GPUhours", "GPUhour"], {});
declare("GPU h", ["GPUdays", "GPUday"], {}, 24);

/**
 * The unit as written in facts: `ms`, `TOPS/W`, `mJ/inference`, `M params`. Quotients are taken apart; a word that is
 * no unit of the table, such as `inference` or `samples`, is a dimension of its own, whatever its case and plural.
 *
 * @returns null for the empty unit, of which nothing is known
 */
export function unitOf(written: string): Unit | null {
  const compact = written.replace(/[µμ]/gu, "u").replace(/²/gu, "2").replace(/\s+/gu, "");
  if (compact === "") return null;
  const known = units.get(compact);
  if (known !== undefined) return known;
  const slash = compact.lastIndexOf("/");
  if (slash > 0 && slash < compact.length - 1) return quotient(compact.slice(0, slash), compact.slice(slash + 1));
  return counted(compact);
}

function quotient(above: string, below: string): Unit | null {
  const [numerator, denominator] = [unitOf(above), unitOf(below)];
  if (numerator === null || denominator === null) return null;
  return {
    canonical: `${numerator.canonical}/${denominator.canonical}`,
    factor: numerator.factor / denominator.factor,
  };
}

/** A word that counts things, with a prefix in capitals perhaps: `samples`, `Msamples`. */
function counted(word: string): Unit {
  const [, prefix = "", noun = word] = /^([KMGBT])(?=[a-z]{3})(.+)$/u.exec(word) ?? [];
  const factor = Object.entries(COUNTS).find(([sign]) => sign === prefix)?.[1] ?? 1;
  const lower = noun.toLowerCase();
  const canonical = lower.length > 3 && lower.endsWith("s") && !lower.endsWith("ss") ? lower.slice(0, -1) : lower;
  return { canonical, factor };
}
