// p0: ["hardware:gpus","hardware:gpu"]
// p1: "hardware:gpus"
// p2: "hardware:gpus"
UNWIND $p0 AS wanted
MATCH (:Name {id: wanted})-[:NAMES]->(n1:HardwarePlatform)
WITH n1, wanted
ORDER BY wanted <> $p1, replace(n1.id, '-', '') <> $p2, n1.id
LIMIT 1
RETURN n1.id AS id, n1 {.id, .name} AS node
