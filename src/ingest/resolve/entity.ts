import { NODES } from "../../graph/model/nodes.js";
import { nameKey } from "../../graph/name-key.js";
import type { CatalogueEntry, NamedLabel, Traits } from "./catalogue-entry.js";
import type { NamedGroups } from "./named-groups.js";
import type { NameAssertion } from "./naming.js";
import { platformParent } from "./platform-parents.js";

/** A node that papers name, as the catalogue and all that papers say of it describe it. */
export interface Entity {
  readonly label: NamedLabel;
  readonly id: string;
  readonly name: string;
  /** All other names, sorted by code units; none that the catalogue knows for something else. */
  readonly aliases: readonly string[];
  /** What its kind of node has beside names, as the model calls it; without what is unknown. */
  readonly properties: Readonly<Record<string, string>>;
  /** Ids of the nodes one step broader, of the same kind. */
  readonly broader: readonly string[];
  /** Keys of all its names. */
  readonly nameKeys: readonly string[];
  /** Papers name it, but each of these assertions was rejected. */
  readonly rejected: boolean;
}

/** The node of an id: the catalogue's word first, then what most of the assertions that stand for it say. */
export function entityOf(groups: NamedGroups, id: string, assertions: readonly NameAssertion[]): Entity {
  const { label } = groups;
  const entry = groups.entryOf(id);
  const name = entry?.name ?? mostFrequent(assertions.map((assertion) => assertion.name)) ?? id;
  const others = new Set(entry?.aliases);
  for (const assertion of assertions) for (const other of [assertion.name, ...assertion.aliases]) others.add(other);
  others.delete(name);
  const aliases = [...others]
    .filter((alias) => [undefined, entry].includes(groups.entryNamed(alias)))
    .sort(byCodeUnits);
  const traits = entry ?? traitsOf(groups, name, assertions);
  return {
    ...{ label, id, name, aliases, properties: properties(label, traits) },
    broader: parents(groups, name, entry, traits).map((parent) => groups.idOf(parent)),
    nameKeys: [...new Set([name, ...aliases].map(nameKey))].sort(byCodeUnits),
    rejected: assertions.length > 0 && assertions.every(({ rejected }) => rejected === true),
  };
}

function traitsOf({ label, catalogue }: NamedGroups, name: string, assertions: readonly NameAssertion[]): Traits {
  if (label === "Metric") {
    const { better = "neither", canonicalUnit = null } = catalogue.head(name) ?? {};
    return { better, canonicalUnit };
  }
  return {
    kind: mostFrequent(assertions.map(({ kind }) => kind)) ?? null,
    vendor: mostFrequent(assertions.map(({ vendor }) => vendor)) ?? null,
    granularity: mostFrequent(assertions.map(({ granularity }) => granularity)) ?? null,
  };
}

/** Of equally frequent values the first by code units. */
function mostFrequent(values: readonly (string | null | undefined)[]): string | undefined {
  if (values.length === 1) return values[0] ?? undefined;
  const counts = new Map<string, number>();
  for (const value of values) if (value != null) counts.set(value, (counts.get(value) ?? 0) + 1);
  let best: [string, number] | undefined;
  for (const [value, count] of counts)
    if (best === undefined || count > best[1] || (count === best[1] && value < best[0])) best = [value, count];
  return best?.[0];
}

function properties(label: NamedLabel, traits: Traits): Record<string, string> {
  const { kind, vendor, granularity, better, canonicalUnit } = traits;
  const all = Object.entries({ kind, vendor, granularity, better, canonicalUnit });
  return Object.fromEntries(
    all.filter((entry): entry is [string, string] => entry[1] != null && entry[0] in NODES[label].properties),
  );
}

function parents(
  { label, catalogue }: NamedGroups,
  name: string,
  entry: CatalogueEntry | undefined,
  { kind }: Traits,
): readonly CatalogueEntry[] {
  if (entry !== undefined) return catalogue.broader(entry);
  const parent = label === "HardwarePlatform" && kind != null ? platformParent(name, kind) : undefined;
  return parent === undefined ? [] : [parent];
}

function byCodeUnits(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
