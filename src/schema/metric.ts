import { implementNode } from "./node-fields.js";
import { listQuery, namedQuery } from "./queries.js";

implementNode("Metric");
namedQuery("metric", "Metric");
listQuery("Metric");
