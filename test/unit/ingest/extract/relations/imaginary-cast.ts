import { measuresIn } from "../../../../../src/ingest/extract/figures/measure.js";
import { read } from "../../../../../src/ingest/extract/reading.js";
import type { Cast, Participant } from "../../../../../src/ingest/extract/relations/participant.js";
import { type Passage, type Place, textAt } from "../../../../../src/ingest/extract/text/passage.js";

/** Names with their roles; `kind/role` where the kind matters. */
type Roles = Readonly<Record<string, string>>;

interface Imagined {
  readonly title?: string;
  readonly abstract: string;
  readonly techniques?: Roles;
  readonly hardware?: Roles;
  readonly datasets?: readonly string[];
}

const FIELDS = { technique: "method", hardware: "sbc", dataset: "" } as const;

/** Who may be related in an imaginary paper: those with such names, wherever the text names them, and its figures. */
export function imagine({
  title = "A title",
  abstract,
  techniques = {},
  hardware = {},
  datasets = [],
}: Imagined): Cast {
  const reading = read({ title, abstract });
  const participant = (sort: Participant["sort"], name: string, told: string): Participant => {
    const [role = "", kind = FIELDS[sort]] = told.split("/").reverse();
    const places = reading.passages.flatMap((passage) => placesOf(name, passage));
    const granularity = sort === "hardware" ? "product" : null;
    return { sort, name, aliases: [], kind, granularity, roles: { [role]: 1 }, confidence: 1, places };
  };
  const all = (sort: Participant["sort"], roles: Roles): Participant[] =>
    Object.entries(roles).map(([name, told]) => participant(sort, name, told));
  return {
    techniques: all("technique", techniques),
    hardware: all("hardware", hardware),
    datasets: datasets.map((name) => participant("dataset", name, "")),
    measures: measuresIn(reading),
  };
}

function placesOf(name: string, passage: Passage): Place[] {
  return passage.sentences.flatMap((range, sentence) => {
    const places: Place[] = [];
    for (let from = range.from; from < range.to; from++)
      for (let to = from + 1; to <= range.to && to < from + 8; to++)
        if (textAt({ passage, from, to }) === name) places.push({ passage, sentence, from, to });
    return places;
  });
}
