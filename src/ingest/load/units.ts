/** Which base quantities a unit multiplies, with their exponents; names of things that are counted stand for themselves. */
export type Quantities = Readonly<Record<string, number>>;

/** A unit by itself: its value in base units is `value * multiply / divide`, kept apart for exact decimals. */
export interface PlainUnit {
  readonly of: Quantities;
  readonly multiply: number;
  readonly divide: number;
}

/** The base quantities, each with the unit that its values are kept in. Power is energy over time. */
export const BASES: Readonly<Record<string, string>> = {
  ...{ energy: "J", data: "B", "bit width": "bit", frequency: "Hz", area: "mm2", length: "m", mass: "kg" },
  ...{ emissions: "kg CO2e", voltage: "V", current: "A", charge: "Ah", temperature: "degC", kelvin: "K", angle: "deg" },
  ...{ level: "dB", "power level": "dBm", dollars: "USD", euros: "EUR", ratio: "x", percentage: "%", points: "pp" },
  ...{ "particle energy": "eV", time: "s" },
};

const SMALL = { m: 1e3, u: 1e6, n: 1e9, p: 1e12, f: 1e15 } as const;
const LARGE = { k: 1e3, K: 1e3, M: 1e6, G: 1e9, T: 1e12, P: 1e15, E: 1e18 } as const;
const BINARY = { Ki: 2 ** 10, Mi: 2 ** 20, Gi: 2 ** 30, Ti: 2 ** 40 } as const;
const WORDS = { kilo: 1e3, mega: 1e6, giga: 1e9, tera: 1e12, peta: 1e15, exa: 1e18 } as const;
const SMALL_WORDS = { milli: 1e3, micro: 1e6, nano: 1e9, pico: 1e12 } as const;
/** Units by their spellings, prefixes included; upper and lower case differ ("mW" and "MW", "MB" and "Mb"). */
export const UNITS = new Map<string, PlainUnit>();

interface Prefixes {
  readonly small?: Readonly<Record<string, number>>;
  readonly large?: Readonly<Record<string, number>>;
}
const NONE: Prefixes = {};
const ALL: Prefixes = { small: SMALL, large: LARGE };

function declare(
  of: Quantities,
  spellings: string,
  { small = {}, large = {} }: Prefixes,
  multiply = 1,
  divide = 1,
): void {
  for (const spelling of spellings.split(" ")) {
    UNITS.set(spelling, { of, multiply, divide });
    for (const [prefix, by] of Object.entries(small))
      UNITS.set(prefix + spelling, { of, multiply, divide: divide * by });
    for (const [prefix, by] of Object.entries(large))
      UNITS.set(prefix + spelling, { of, multiply: multiply * by, divide });
  }
}

const words: Prefixes = { small: SMALL_WORDS, large: WORDS };
const once = (quantity: string): Quantities => ({ [quantity]: 1 });
const perSecond = (thing: string): Quantities => ({ [thing]: 1, time: -1 });
const power = perSecond("energy");

declare(once("time"), "s sec", { small: SMALL });
declare(once("time"), "second seconds", { small: SMALL_WORDS });
declare(once("time"), "min mins minute minutes", NONE, 60);
declare(once("time"), "h hr hrs hour hours", NONE, 3_600);
declare(once("time"), "d day days", NONE, 86_400);
declare(once("time"), "week weeks", NONE, 604_800);
declare(once("time"), "month months", NONE, 31_557_600, 12);
declare(once("time"), "year years", NONE, 31_557_600);
declare(once("energy"), "J", ALL);
declare(once("energy"), "joule joules", words);
declare(once("energy"), "Wh", ALL, 3_600);
declare(once("energy"), "cal", { large: LARGE }, 4.184);
declare(once("particle energy"), "eV", ALL);
declare(power, "W", ALL);
declare(power, "watt watts", words);
// KB and MB count in thousands, as the field writes them; KiB, MiB … in powers of two.
declare(once("data"), "B byte bytes", { large: { ...LARGE, ...BINARY } });
declare(once("data"), "byte bytes", { large: WORDS });
declare(once("data"), "b bit bits", { large: LARGE }, 1, 8);
declare(perSecond("data"), "bps", { large: LARGE }, 1, 8);
declare(perSecond("data"), "Bps", { large: LARGE });
// Bits without a prefix are the width of a number.
declare(once("bit width"), "b bit bits", NONE);
declare(once("frequency"), "Hz hz", { small: { m: 1e3 }, large: { ...LARGE, g: 1e9 } });
declare(once("frequency"), "hertz", words);
declare(once("area"), "mm2 mm^2", NONE);
declare(once("area"), "um2 um^2", NONE, 1, 1e6);
declare(once("area"), "cm2 cm^2", NONE, 1e2);
declare(once("area"), "m2 m^2", NONE, 1e6);
declare(once("length"), "m meter meters metre metres", { small: { ...SMALL, c: 1e2 }, large: { k: 1e3 } });
declare(once("mass"), "g", { small: SMALL }, 1, 1e3);
declare(once("mass"), "kg", NONE);
declare(once("mass"), "t tonne tonnes ton tons", { large: { k: 1e3, M: 1e6 } }, 1e3);
declare(once("voltage"), "V", ALL);
declare(once("current"), "A", ALL);
declare(once("charge"), "Ah", ALL);
declare(once("temperature"), "degC °C C celsius", NONE);
declare(once("kelvin"), "K kelvin", { small: { m: 1e3 } });
declare(once("angle"), "deg ° degree degrees", NONE);
declare(once("angle"), "rad radian radians", { small: { m: 1e3 } }, 180, Math.PI);
declare(once("level"), "dB", NONE);
declare(once("power level"), "dBm", NONE);
declare(once("dollars"), "USD $ dollar dollars US$", NONE);
declare(once("dollars"), "cent cents", NONE, 1, 100);
declare(once("euros"), "EUR € euro euros", NONE);
declare(once("ratio"), "x × times fold", NONE);
declare(once("percentage"), "% percent", NONE);
declare(once("points"), "pp", NONE);
// A final lower-case s counts operations; a final capital S counts them per second.
for (const operation of ["FLOP", "MAC", "OP", "SOP"]) {
  declare(once(operation), `${operation} ${operation}s`, { large: LARGE });
  declare(perSecond(operation), `${operation}S`, { large: LARGE });
}
declare(perSecond("FLOP"), "flops", { large: WORDS });
declare(perSecond("frame"), "fps FPS", { large: LARGE });
declare(perSecond("sample"), "S/s", { large: LARGE });
declare(perSecond("packet"), "pps", { large: LARGE });
declare(perSecond("query"), "QPS qps", { large: LARGE });
declare(perSecond("request"), "RPS rps", { large: LARGE });
declare(perSecond("edge"), "TEPS", { large: LARGE });
