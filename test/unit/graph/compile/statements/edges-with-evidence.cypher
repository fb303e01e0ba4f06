// p0: ["technique:a","technique:b"]
// p1: ["asserted","confirmed"]
// p2: 21
// p3: ["asserted","confirmed"]
// p4: 5
// p5: ["asserted","confirmed"]
UNWIND $p0 AS wanted
MATCH (n1:Technique {id: wanted})
CALL (n1) {
  MATCH (n1)-[r3:EVALUATED_ON]->(n2:HardwarePlatform)
  WHERE r3.status IN $p1
  WITH n2, count(DISTINCT r3.paper) AS e4
  WITH n2, e4, e4 AS k12, toLower(n2.name) AS k13
  ORDER BY k12 IS NULL, k12 DESC, k13, n2.id
  LIMIT $p2
  CALL (n1, n2) {
    MATCH (n1)-[r5:EVALUATED_ON]->(n2:HardwarePlatform)
    WHERE r5.status IN $p3
    WITH r5
    ORDER BY r5.confidence DESC, r5.paper, type(r5), r5.ordinal
    LIMIT $p4
    MATCH (p6:Paper {id: r5.paper})
    WITH *
    ORDER BY r5.confidence DESC, r5.paper, type(r5), r5.ordinal
    RETURN collect(r5 {.paper, .field, .start, .end, .mention, .extractor, .confidence, .status, .resolution, kind: type(r5), `_paper`: p6 {.id, .title}}) AS evidence7
  }
  CALL (n1, n2) {
    MATCH (n1)<-[r10:MEASURES]-(m8:Measurement)
    WHERE m8.status IN $p5
    MATCH (m8)-[:MEASURED_ON]->(n2)
    RETURN max(m8.gain) AS best9
  }
  WITH *
  ORDER BY k12 IS NULL, k12 DESC, k13, n2.id
  RETURN collect({key: [k12, k13, n2.id], support: e4, `_nodes`: n2 {.id}, `evidence.edges.evidence`: evidence7, `bestGain`: best9}) AS rows11
}
RETURN n1.id AS id, n1 {.id, .name, `_evaluatedOn`: {rows: rows11}} AS node
