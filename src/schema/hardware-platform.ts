import { implementNode } from "./node-fields.js";
import { listQuery, namedQuery } from "./queries.js";

implementNode("HardwarePlatform");
namedQuery("hardwarePlatform", "HardwarePlatform");
listQuery("HardwarePlatform");
