// p0: "2401.00001"
// p1: ["asserted","confirmed"]
// p2: 21
// p3: ["asserted","confirmed"]
// p4: ["asserted","confirmed"]
// p5: 21
// p6: ["asserted","confirmed"]
// p7: 21
MATCH (n1:Paper {arxivId: $p0})
WITH n1
ORDER BY n1.id
LIMIT 1
CALL (n1) {
  MATCH (n1)-[r3:INTRODUCES|USES|STUDIES|COMPARES]->(n2:Technique)
  WHERE r3.status IN $p1
  WITH DISTINCT n2
  WITH n2
  ORDER BY n2.id
  LIMIT $p2
  CALL (n2) {
    MATCH (n2)-[r6:EVALUATED_ON]->(n5:HardwarePlatform)
    WHERE r6.status IN $p3
    RETURN count(DISTINCT n5) AS total7
  }
  CALL (n2) {
    MATCH (n2)-[r6:EVALUATED_ON]->(n5:HardwarePlatform)
    WHERE r6.status IN $p4
    WITH DISTINCT n5
    WITH n5
    ORDER BY n5.id
    LIMIT $p5
    CALL (n5) {
      MATCH (n5)<-[:BROADER*0..8]-(s11:HardwarePlatform)
      WITH DISTINCT s11
      MATCH (s11)<-[r10:MEASURED_ON]-(n9:Measurement)
      WHERE n9.status IN $p6
      WITH DISTINCT n9
      WITH n9
      ORDER BY n9.id
      LIMIT $p7
      RETURN collect({key: [n9.id], `_nodes`: n9 {.id}}) AS rows12
    }
    WITH *
    ORDER BY n5.id
    RETURN collect({key: [n5.id], `_nodes`: n5 {.id, `_measurements`: {rows: rows12}}}) AS rows8
  }
  WITH *
  ORDER BY n2.id
  RETURN collect({key: [n2.id], `_edges.node`: n2 {.id, `_evaluatedOn`: {total: total7, rows: rows8}}}) AS rows4
}
RETURN n1.id AS id, n1 {.id, `_techniques`: {rows: rows4}} AS node
