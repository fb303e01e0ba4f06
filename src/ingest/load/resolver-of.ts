import type { GraphEngine } from "../../graph/engine.js";
import { NODES } from "../../graph/model/nodes.js";
import { nameKey, nameSlug } from "../../graph/name-key.js";
import type { Entity } from "./entities.js";
import type { Better } from "./gain.js";
import type { FindLink, NamedLabel } from "./link.js";
import { type StoredName, storedNames } from "./stored-names.js";

export interface Resolver {
  link: FindLink;
  better(metricId: string): Better;
  entity(label: NamedLabel, id: string): Entity;
  entities(): Iterable<Entity>;
}
// STAND-IN until resolve/resolver.ts lands
export async function resolverOf(engine: GraphEngine): Promise<Resolver> {
  const all: StoredName[] = [];
  for await (const name of storedNames(engine)) all.push(name);
  const canonical = new Map<string, string>();
  for (const { label, name, aliases } of all)
    for (const alias of aliases) {
      const k = label + nameKey(alias);
      const c = canonical.get(k);
      if (c === undefined || name < c) canonical.set(k, name);
    }
  const link: FindLink = (label, { name }) => {
    const c = canonical.get(label + nameKey(name));
    return c !== undefined
      ? { id: `${NODES[label].idPrefix}:${nameSlug(c)}`, resolution: "alias" }
      : { id: `${NODES[label].idPrefix}:${nameSlug(name)}`, resolution: "slug" };
  };
  const groups = new Map<string, Entity>();
  for (const row of all.sort((a, b) =>
    JSON.stringify([a.name, a.aliases, a.kind, a.vendor, a.granularity]) <
    JSON.stringify([b.name, b.aliases, b.kind, b.vendor, b.granularity])
      ? -1
      : 1,
  )) {
    const { id } = link(row.label, row);
    const known = groups.get(id);
    const aliases = [...new Set([...(known?.aliases ?? []), row.name, ...row.aliases])].sort();
    const props = {
      kind: row.kind,
      vendor: row.vendor,
      granularity: row.granularity,
      better: row.label === "Metric" ? "higher" : null,
    };
    groups.set(id, {
      label: row.label,
      id,
      name: known?.name ?? row.name,
      aliases,
      properties: Object.fromEntries(Object.entries(props).filter(([, v]) => v !== null)) as Entity["properties"],
      broader: [],
      nameKeys: [...new Set(aliases.map(nameKey))],
    });
  }
  return {
    better: () => "higher" as const,
    link,
    entities: () => groups.values(),
    entity: (label, id) =>
      groups.get(id) ?? {
        label,
        id,
        name: id,
        aliases: [],
        properties: { kind: "other", granularity: "class" },
        broader: [],
        nameKeys: [],
      },
  };
}
