import { implementNode } from "./node-fields.js";
import { listQuery, namedQuery } from "./queries.js";

implementNode("Technique");
namedQuery("technique", "Technique");
listQuery("Technique");
