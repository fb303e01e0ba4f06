import type { HARDWARE_KINDS } from "../../graph/model/vocabulary.js";
import { catalogue } from "./catalogue.js";
import type { CatalogueEntry } from "./catalogue-entry.js";
import { productName } from "./platform-name.js";

/** The class that stands for all platforms of a kind. */
const KIND_CLASSES: Readonly<Record<(typeof HARDWARE_KINDS)[number], string | null>> = {
  gpu: "GPU",
  cpu: "CPU",
  fpga: "FPGA",
  asic: "ASIC",
  mcu: "microcontroller",
  npu: "NPU",
  dsp: "DSP",
  soc: "SoC",
  phone: "smartphone",
  sbc: "single-board computer",
  neuromorphic: "neuromorphic hardware",
  "in-memory": "in-memory computing",
  storage: "storage device",
  server: "server",
  cluster: "cluster",
  sensor: "sensor",
  quantum: "quantum computer",
  "edge-device": "edge device",
  other: null,
};
const classOf = new Map<string, string | null>(Object.entries(KIND_CLASSES));

/**
 * What a platform that the catalogue doesn't know belongs to: the family that its name begins with, else the class of
 * the kind that the facts give it. So "GPU" answers for products that are newer than the catalogue.
 */
export function platformParent(name: string, kind: string): CatalogueEntry | undefined {
  const known = catalogue("HardwarePlatform");
  return known.family(productName(name), kind) ?? known.named(classOf.get(kind) ?? "");
}
