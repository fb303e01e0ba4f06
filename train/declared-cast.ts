import { HARDWARE_ROLES, TECHNIQUE_ROLES } from "../src/graph/model/vocabulary.js";
import type { Cast, Participant } from "../src/ingest/extract/relations/participant.js";
import { ordinalOf } from "../src/ingest/extract/relations/scene.js";
import type { AnnotatedText } from "./annotated-text.js";

/** As sure as models are of names and roles that they get right. */
const CONFIDENCE = 0.75;
const ROLE = 0.9;

/** What annotators declare of a paper, where the text names it, as if models had found it all. */
export function declaredCast({ paper, declared, measures }: AnnotatedText): Cast {
  const placed = (each: Omit<Participant, "places" | "confidence">): Participant[] => {
    const places = declared[each.sort].find(({ name }) => name === each.name)?.places ?? [];
    if (places.length === 0) return [];
    const inOrder = [...places].sort((one, other) => ordinalOf(one) - ordinalOf(other) || one.from - other.from);
    return [{ ...each, confidence: CONFIDENCE, places: inOrder }];
  };
  return {
    techniques: paper.techniques.flatMap(({ name, aliases, kind, role }) =>
      placed({ sort: "technique", name, aliases, kind, granularity: null, roles: rolesOf(role, TECHNIQUE_ROLES) }),
    ),
    hardware: paper.hardware.flatMap(({ name, aliases, kind, granularity, role }) =>
      placed({ sort: "hardware", name, aliases, kind, granularity, roles: rolesOf(role, HARDWARE_ROLES) }),
    ),
    datasets: paper.datasets.flatMap(({ name, aliases }) =>
      placed({ sort: "dataset", name, aliases, kind: "", granularity: null, roles: {} }),
    ),
    measures,
  };
}

const rolesOf = (role: string, roles: readonly string[]): Participant["roles"] =>
  Object.fromEntries(roles.map((each) => [each, each === role ? ROLE : (1 - ROLE) / (roles.length - 1)]));
