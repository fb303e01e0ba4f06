import type { HARDWARE_KINDS } from "../../graph/model/vocabulary.js";
import { nameKey } from "../../graph/name-key.js";
import { VENDOR_PREFIXES } from "./catalogue-files.js";

/** Words that may follow a product's name without saying more than its kind: "A100 GPU", "ZCU102 evaluation board". */
const KIND_WORDS: Readonly<Record<(typeof HARDWARE_KINDS)[number], string>> = {
  gpu: "gpu gpus graphics card cards tensor core accelerator accelerators",
  cpu: "cpu cpus processor processors core cores server servers",
  fpga: "fpga fpgas board boards card evaluation development kit soc mpsoc acap device accelerator platform som",
  asic: "process technology node chip asic cmos",
  mcu: "mcu mcus microcontroller microcontrollers soc board boards development kit processor processors core chip evaluation",
  npu: "npu accelerator accelerators chip chips processor card ai inference device system",
  dsp: "dsp dsps processor core",
  soc: "soc socs chip chips chipset processor platform mobile",
  phone: "smartphone smartphones phone phones device",
  sbc: "board boards module modules developer development kit sbc platform device devices gpu embedded single-board computer",
  neuromorphic: "chip chips processor processors neuromorphic board system platform hardware",
  "in-memory": "system accelerator chip server dimm",
  storage: "ssd drive ssds drives nvme",
  server: "server servers system systems instance instances",
  cluster: "supercomputer cluster system",
  sensor: "sensor sensors camera cameras radar lidar module",
  quantum: "processor qpu quantum computer annealer system device",
  "edge-device": "device devices headset drone quadrotor",
  other: "",
};
const kindWords = new Map(Object.entries(KIND_WORDS).map(([kind, words]) => [kind, new Set(words.split(" "))]));

/** A shorter form of a platform's name, and what was left out. */
export interface ShortForm {
  readonly name: string;
  /** Vendors that the words left out at the beginning may stand for; null where none were left out. */
  readonly vendors: readonly string[] | null;
  /** The words left out at the end. */
  readonly kindWords: readonly string[];
}

/** The name without its vendor, without up to three words at its end, and without both; the longest forms first. */
export function* shortForms(name: string): Generator<ShortForm> {
  const words = name.split(/\s+/u);
  for (let kept = words.length; kept > 0 && kept >= words.length - 3; kept -= 1) {
    const left = words.slice(kept);
    if (left.length > 0) yield { name: words.slice(0, kept).join(" "), vendors: null, kindWords: left };
    for (const { rest, vendors } of withoutVendor(words.slice(0, kept)))
      yield { name: rest.join(" "), vendors, kindWords: left };
  }
}

/** Whether words at the end of a name say no more than the platform's kind. */
export function saysOnlyKind(words: readonly string[], kind: string): boolean {
  return words.every((word) => kindWords.get(kind)?.has(word.toLowerCase()) === true);
}

/** The name without its vendor where what remains can only be a product: a word with a digit further on. */
export function productName(name: string): string {
  for (const { rest } of withoutVendor(name.split(/\s+/u))) if (/^\D.*\d/u.test(rest.join(" "))) return rest.join(" ");
  return name;
}

/** The words after a vendor's name of up to three words, the longest such name first. */
function* withoutVendor(words: readonly string[]): Generator<{ rest: string[]; vendors: readonly string[] }> {
  for (let length = Math.min(3, words.length - 1); length > 0; length -= 1) {
    const vendors = prefixes().get(nameKey(words.slice(0, length).join(" ")));
    if (vendors !== undefined) yield { rest: words.slice(length), vendors };
  }
}

let known: ReadonlyMap<string, readonly string[]> | undefined;
function prefixes(): ReadonlyMap<string, readonly string[]> {
  known ??= new Map(VENDOR_PREFIXES.map(({ prefix, vendors }) => [nameKey(prefix), vendors]));
  return known;
}
