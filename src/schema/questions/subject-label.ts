import type { By } from "../input/node-by.js";
import { labelOf } from "../names.js";

/** Which kind of node an id of a subject or baseline belongs to. */
export function subjectLabel(id: string): "Technique" | "HardwarePlatform" {
  return labelOf(id) === "HardwarePlatform" ? "HardwarePlatform" : "Technique";
}

/** Where a subject is looked for: an id says itself which kind it is of, a name may be one of either. */
export function kindsOf({ id }: By): {
  readonly label: "Technique" | "HardwarePlatform";
  readonly otherwise?: "HardwarePlatform";
} {
  return id == null ? { label: "Technique", otherwise: "HardwarePlatform" } : { label: subjectLabel(id) };
}
