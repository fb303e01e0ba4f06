// How long each question about relationships takes on a graph that `synthetic-graph.mjs` has made, in milliseconds:
//   node scripts/time-questions.mjs [NAME…]    after `npm run build`, on the store of NEO4J_URI or DATA_DIR
// Hubs and rare things are asked about alike; what is measured is the whole answer without HTTP.
import { graphql } from "graphql";
import { readConfig } from "../dist/config.js";
import { openEngine } from "../dist/graph/open-engine.js";
import { createContext } from "../dist/schema/context.js";
import { schema } from "../dist/schema/schema.js";

const [WARM_UP, TIMES] = [20, 100];
const LEADERBOARD = "unit totalCount leftOut { reason figures } edges { rank value node { id } }";
const TREND = "unit leftOut { reason figures } points { year best median figures papers bestFigure { id } }";
const STEP = "gain figures least greatest figure { id }";
const COMPARISON = `totalCount sampled metrics { metric { id } pairs { direct { ${STEP} } indirectCount indirect { gain first { ${STEP} } second { ${STEP} } } values { unit value baselineValue } empty } }`;
const SIMILAR = "alike { score node { __typename } shared { sort name others } } tooCommon sampled";
const CELL = "figures papers compared unit best median worst measurements(first: 1) { id }";
const MATRIX = `figures truncated leftOut { reason figures } notCompared { reason figures } columns { key name figures } rows { key name figures cells { ${CELL} } }`;
const POINT =
  "x y subject { ... on Technique { id } ... on HardwarePlatform { id } } paper { id } xFigure { id } yFigure { id }";
const FRONT = `truncated x { unpaired } y { unpaired } front { ${POINT} } dominated { ${POINT} dominatedBy { key } }`;
const GAPS = "gaps { score reason technique { id } hardware { id } } tooCommon sampled";
const EXTREME = "id paper { id }";
const CONFLICTS = `figures truncated leftOut { reason figures } totalCount conflicts { key factor unit figures papers least leastFigure { ${EXTREME} } greatest greatestFigure { ${EXTREME} } }`;
const hub = 'metric: { id: "metric:s0" }';
const onClass = `${hub}, hardware: { id: "hardware:s1" }`;
const rare = 'metric: { id: "metric:s40" }, hardware: { id: "hardware:s700" }';
const PATHS =
  "hasMore isPartial completeHops paths { support nodes { id } hops { edges { kind from to support confidence } } }";
const NEIGHBOURHOOD = "truncated nodes { node { id } distance support } edges { kind from to support confidence }";

const first = (count, kind) =>
  `of: [${Array.from({ length: count }, (_, index) => `{ id: "${kind}:s${index}" }`).join(", ")}]`;

/** By name, what is asked. The first of each question's are about what most figures hang together with. */
const QUESTIONS = {
  "Pareto front of two hubs": `paretoFront(x: { ${hub} }, y: { metric: { id: "metric:s1" } }) { ${FRONT} }`,
  "Pareto front of values on a class": `paretoFront(x: { ${hub}, by: VALUE }, y: { metric: { id: "metric:s1" } }, hardware: { id: "hardware:s1" }) { ${FRONT} }`,
  "Pareto front of something rare": `paretoFront(x: { metric: { id: "metric:s40" } }, y: { metric: { id: "metric:s50" } }) { ${FRONT} }`,
  "matrix of a hub": `matrix(rows: TECHNIQUE, columns: HARDWARE, ${hub}) { ${MATRIX} }`,
  "matrix of a hub by value": `matrix(rows: TASK, columns: HARDWARE_CLASS, ${hub}, by: VALUE) { ${MATRIX} }`,
  "matrix of a hub on a class": `matrix(rows: TECHNIQUE_KIND, columns: YEAR, ${onClass}) { ${MATRIX} }`,
  "matrix of everything": `matrix(rows: TECHNIQUE, columns: METRIC) { ${MATRIX} }`,
  "matrix of something rare": `matrix(rows: TECHNIQUE, columns: HARDWARE, ${rare}) { ${MATRIX} }`,
  "conflicts of a hub": `conflicts(${hub}) { ${CONFLICTS} }`,
  "conflicts on a class": `conflicts(${onClass}) { ${CONFLICTS} }`,
  "conflicts of everything": `conflicts { ${CONFLICTS} }`,
  "conflicts of something rare": `conflicts(${rare}) { ${CONFLICTS} }`,
  "leaderboard of a hub": `leaderboard(${hub}) { ${LEADERBOARD} }`,
  "leaderboard of a hub by value": `leaderboard(${hub}, by: VALUE) { ${LEADERBOARD} }`,
  "leaderboard of a hub on a class": `leaderboard(${onClass}) { ${LEADERBOARD} }`,
  "leaderboard of a hub for a task": `leaderboard(${hub}, task: { id: "task:s0" }) { ${LEADERBOARD} }`,
  "leaderboard of something rare": `leaderboard(${rare}) { ${LEADERBOARD} }`,
  "trend of a hub": `trend(${hub}) { ${TREND} }`,
  "trend of a hub by value": `trend(${hub}, by: VALUE) { ${TREND} }`,
  "trend of a hub on a class": `trend(${onClass}) { ${TREND} }`,
  "paths from hub to hub": `paths(from: { id: "technique:s0" }, to: { id: "hardware:s0" }) { ${PATHS} }`,
  "paths from something rare to a class": `paths(from: { id: "technique:s50004" }, to: { id: "hardware:s1" }) { ${PATHS} }`,
  "paths between two rare things": `paths(from: { id: "technique:s50001" }, to: { id: "hardware:s700" }) { ${PATHS} }`,
  "paths of six hops": `paths(from: { id: "technique:s50002" }, to: { id: "technique:s60002" }, maxHops: 6, first: 100) { ${PATHS} }`,
  "paths over shared baselines": `paths(from: { id: "technique:s50004" }, to: { id: "hardware:s1" }, via: [COMPARED_AGAINST, EVALUATED_ON]) { ${PATHS} }`,
  "neighbourhood of a hub": `neighbourhood(of: { id: "technique:s0" }) { ${NEIGHBOURHOOD} }`,
  "neighbourhood of something rare": `neighbourhood(of: { id: "technique:s50001" }, depth: 2) { ${NEIGHBOURHOOD} }`,
  "neighbourhood at depth 3, 100 nodes": `neighbourhood(of: { id: "technique:s50001" }, depth: 3, first: 100) { ${NEIGHBOURHOOD} }`,
  "trend of something rare": `trend(${rare}) { ${TREND} }`,
  "similar to a hub": `similar(to: { id: "technique:s0" }) { ${SIMILAR} }`,
  "similar to a class": `similar(to: { id: "hardware:s1" }) { ${SIMILAR} }`,
  "similar to something rare": `similar(to: { id: "technique:s5000" }) { ${SIMILAR} }`,
  "gaps around a technique": `coverageGaps(technique: { id: "technique:s1" }) { ${GAPS} }`,
  "gaps around a hub": `coverageGaps(hardware: { id: "hardware:s0" }) { ${GAPS} }`,
  "gaps around a class": `coverageGaps(hardware: { id: "hardware:s1" }) { ${GAPS} }`,
  "gaps around something rare": `coverageGaps(hardware: { id: "hardware:s700" }) { ${GAPS} }`,
  "comparison of two hubs": `comparison(${first(2, "technique")}) { ${COMPARISON} }`,
  "comparison of ten hubs": `comparison(${first(10, "technique")}) { ${COMPARISON} }`,
  "comparison of ten hubs by a metric": `comparison(${first(10, "technique")}, metrics: [{ id: "metric:s0" }]) { ${COMPARISON} }`,
  "comparison of three classes": `comparison(${first(3, "hardware")}) { ${COMPARISON} }`,
  "comparison of something rare": `comparison(of: [{ id: "technique:s900" }, { id: "technique:s901" }]) { ${COMPARISON} }`,
};

const engine = await openEngine(readConfig(process.env));
const asked = Object.entries(QUESTIONS).filter(
  ([name]) => process.argv.length < 3 || process.argv.slice(2).some((part) => name.includes(part)),
);
console.log(`${engine.name.padEnd(34)}   p50   p95  statements`);
for (const [name, question] of asked) {
  const times = [];
  let statements = 0;
  for (let index = -WARM_UP; index < TIMES; index += 1) {
    const contextValue = createContext(engine);
    const start = performance.now();
    const { errors } = await graphql({ schema, source: `{ ${question} }`, contextValue });
    if (errors !== undefined) throw errors[0].originalError?.cause ?? errors[0];
    if (index >= 0) times.push(performance.now() - start);
    statements = contextValue.statements.count;
  }
  times.sort((one, other) => one - other);
  const [p50, p95] = [0.5, 0.95].map((share) => times[Math.ceil(share * TIMES) - 1].toFixed(1).padStart(6));
  console.log(`${name.padEnd(34)}${p50}${p95}${String(statements).padStart(5)}`);
}
await engine.close();
