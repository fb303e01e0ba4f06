import { GRANULARITIES, HARDWARE_ROLES, TECHNIQUE_ROLES } from "../../../graph/model/vocabulary.js";
import { LEAST_COMPARING } from "./cue.js";
import { firstPlace, type Participant, roleOf } from "./participant.js";
import { ordinalOf, type Scene } from "./scene.js";

const ROLES = [...TECHNIQUE_ROLES, ...HARDWARE_ROLES];
const KINDS = [
  "hardware-design",
  "system",
  "model",
  "method",
  "benchmark",
  "gpu",
  "cpu",
  "server",
  "cluster",
  "soc",
  "sbc",
  "phone",
  "edge-device",
  "mcu",
  "npu",
  "dsp",
  "fpga",
  "asic",
  "in-memory",
  "neuromorphic",
  "quantum",
  "storage",
  "sensor",
  "other",
];
const LIKELY = 0.5;

/** What tells of a participant alone, whatever it may be related to. */
export function participantFeatures(participant: Participant, scene: Scene): number[] {
  const { cast, main, sentences } = scene;
  const mentions = scene.mentionsOf(participant).filter(({ named }) => named);
  const group =
    participant.sort === "technique"
      ? cast.techniques
      : participant.sort === "hardware"
        ? cast.hardware
        : cast.datasets;
  const role = ROLES.find((each) => roleOf(participant, each) >= LIKELY);
  const peers = role === undefined ? group : group.filter((each) => roleOf(each, role) >= LIKELY);
  const comparing = mentions.filter(({ cue }) => cue >= LEAST_COMPARING).length;
  const first = mentions.find(({ place }) => place.passage.field === "abstract") ?? mentions[0];
  const last = mentions.at(-1);
  const before = first === undefined ? 0 : earlier(participant, peers);
  return [
    ...ROLES.map((each) => roleOf(participant, each)),
    KINDS.indexOf(participant.kind),
    participant.granularity === null ? -1 : GRANULARITIES.indexOf(participant.granularity),
    participant.confidence,
    participant === main ? 1 : 0,
    group.length,
    peers.length,
    before,
    earlier(participant, group),
    mentions.length,
    mentions.some(({ place }) => place.passage.field === "title") ? 1 : 0,
    first === undefined ? -1 : ordinalOf(first.place) / sentences,
    last === undefined ? -1 : ordinalOf(last.place) / sentences,
    comparing,
    comparing / Math.max(1, mentions.length),
    Math.max(0, ...mentions.map(({ cue }) => cue)),
    mentions.some(({ cue }) => cue === 1) ? 1 : 0,
    mentions.filter(({ place }) => scene.measuresIn(ordinalOf(place)).length > 0).length,
    mentions.filter(({ place }) => tried(scene, place)).length,
    Math.max(0, ...mentions.map(({ list }) => list.position)),
    group.some((each) => each !== participant && each.kind === participant.kind && isFiner(each, participant)) ? 1 : 0,
    words(participant.name),
  ];
}

const words = (name: string): number => name.split(/[\s-]+/).length;
const isFiner = (one: Participant, other: Participant): boolean =>
  one.granularity !== null && other.granularity === "class" && one.granularity !== "class";

/** How many of the others are named before it. */
function earlier(participant: Participant, others: readonly Participant[]): number {
  const own = position(participant);
  return others.filter((each) => each !== participant && position(each) < own).length;
}
function position(participant: Participant): number {
  const place = firstPlace(participant);
  return place === undefined ? Number.POSITIVE_INFINITY : ordinalOf(place) * 1000 + place.from;
}

/** Whether the sentence speaks of running something. */
export function tried(
  scene: Scene,
  { passage, sentence }: { passage: Parameters<Scene["wordsOf"]>[0]; sentence: number },
): boolean {
  const range = passage.sentences[sentence];
  return range !== undefined && scene.wordsOf(passage).count("trial", range) > 0;
}

/** What tells of the paper as a whole. */
export function sceneFeatures({ cast, main, sentences }: Scene): number[] {
  const count = (group: readonly Participant[], role: string): number =>
    group.reduce((sum, each) => sum + roleOf(each, role), 0);
  return [
    count(cast.techniques, "introduced"),
    count(cast.techniques, "studied"),
    count(cast.techniques, "baseline"),
    count(cast.hardware, "evaluated"),
    cast.hardware.length,
    cast.measures.length,
    sentences,
    main === undefined ? -1 : KINDS.indexOf(main.kind),
  ];
}
