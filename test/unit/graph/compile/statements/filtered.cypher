// p0: "system"
// p1: ["asserted","confirmed"]
// p2: 0.5
// p3: "hardware:gpu"
// p4: "hardware:gpu"
// p5: 21
CALL () {
  MATCH (n1:Technique)
  WHERE (NOT ((n1.kind IS NOT NULL AND n1.kind = $p0)) AND COUNT {
  MATCH (n1)-[r3:EVALUATED_ON]->(n2:HardwarePlatform)
  WHERE r3.status IN $p1 AND r3.confidence >= $p2 AND (n2.id = $p3 OR COUNT {
  MATCH (n2)-[:BROADER*1..8]->(w4 {id: $p4}) } > 0) } > 0)
  WITH n1
  ORDER BY n1.id
  LIMIT $p5
  RETURN collect({key: [n1.id], `_nodes`: n1 {.id}}) AS rows5
}
RETURN {rows: rows5} AS list
