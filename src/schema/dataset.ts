import { implementNode } from "./node-fields.js";
import { listQuery, namedQuery } from "./queries.js";

implementNode("Dataset");
namedQuery("dataset", "Dataset");
listQuery("Dataset");
