import { implementNode } from "./node-fields.js";
import { listQuery, namedQuery } from "./queries.js";

implementNode("Task");
namedQuery("task", "Task");
listQuery("Task");
