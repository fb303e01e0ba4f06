import { type Cast, type Participant, roleOf } from "./participant.js";

/** Two participants that may be related. */
export type Pair = readonly [one: Participant, other: Participant];

/** No paper relates more things of one sort; where a text seems to name more, the surest are looked at. */
const MOST = 24;
/** What is less probably evaluated has nothing evaluated on it; likewise for roles of techniques. */
const LEAST_ROLE = 0.05;

const surest = (group: readonly Participant[]): readonly Participant[] =>
  group.length <= MOST ? group : [...group].sort((one, other) => other.confidence - one.confidence).slice(0, MOST);
const mayBe = (participant: Participant, ...roles: readonly string[]): boolean =>
  roles.reduce((sum, role) => sum + roleOf(participant, role), 0) >= LEAST_ROLE;

/** Techniques and the platforms that they may have been evaluated on. */
export function evaluationPairs({ techniques, hardware }: Cast): Pair[] {
  const platforms = surest(hardware).filter((each) => mayBe(each, "evaluated"));
  return surest(techniques).flatMap((technique) => platforms.map((platform): Pair => [technique, platform]));
}

/** Techniques with those that they may be compared with, and platforms likewise. */
export function comparisonPairs({ techniques, hardware }: Cast): Pair[] {
  const against = (group: readonly Participant[]): Pair[] =>
    group.flatMap((one) => group.filter((other) => other !== one).map((other): Pair => [one, other]));
  const ofTechniques = against(surest(techniques)).filter(
    ([one, other]) => mayBe(one, "introduced", "studied", "used") && mayBe(other, "baseline", "studied", "used"),
  );
  const ofPlatforms = against(surest(hardware)).filter(
    ([one, other]) => mayBe(one, "evaluated") && mayBe(other, "evaluated", "mentioned"),
  );
  return [...ofTechniques, ...ofPlatforms];
}

/** The things that figures may be of: techniques, sometimes platforms. */
export const subjectsOf = ({ techniques, hardware }: Cast): readonly Participant[] => [
  ...surest(techniques),
  ...surest(hardware),
];
export const platformsOf = ({ hardware }: Cast): readonly Participant[] => surest(hardware);
export const datasetsOf = ({ datasets }: Cast): readonly Participant[] => surest(datasets);
