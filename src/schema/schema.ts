import type { GraphQLSchema } from "graphql";
import { builder } from "./builder.js";
import "./dataset.js";
import "./hardware-platform.js";
import "./measurement.js";
import "./metric.js";
import "./node.js";
import "./paper.js";
import "./questions/comparison.js";
import "./questions/conflicts.js";
import "./questions/coverage-gaps.js";
import "./questions/leaderboard.js";
import "./questions/similar.js";
import "./questions/matrix.js";
import "./questions/pareto-front.js";
import "./questions/neighbourhood.js";
import "./questions/paths.js";
import "./questions/trend.js";
import "./scalars.js";
import "./search.js";
import "./stats.js";
import "./task.js";
import "./technique.js";

/** The GraphQL schema of the product; resolvers expect a RequestContext. */
export const schema: GraphQLSchema = builder.toSchema();
