const SCOPE = {
  technique: "NameBy",
  hardware: "NameBy",
  dataset: "NameBy",
  task: "NameBy",
  paper: "PaperBy",
  years: "YearRange",
  includeNarrower: "Boolean",
  minConfidence: "Float",
  statuses: "[Status!]",
};
const RANKING = { metric: "NameBy!", by: "RankBy", unit: "String", ...SCOPE };

const parameters = (types: Readonly<Record<string, string>>) =>
  Object.entries(types)
    .map(([name, type]) => `$${name}: ${type}`)
    .join(", ");
const values = (types: Readonly<Record<string, string>>) =>
  Object.keys(types)
    .map((name) => `${name}: $${name}`)
    .join(", ");

/** The variables that stand for the arguments which questions share, declared and passed on. */
export const SCOPE_PARAMETERS = parameters(SCOPE);
export const SCOPE_VALUES = values(SCOPE);
/** The same with metric, by and unit. */
export const RANKING_PARAMETERS = parameters(RANKING);
export const RANKING_VALUES = values(RANKING);
