// p0: ["asserted","confirmed"]
// p1: "technique:x"
// p2: 21
CALL () {
  MATCH (n1:Technique)
  CALL (n1) {
    MATCH (n1)<-[r5:MEASURES]-(n4:Measurement)
    WHERE n4.status IN $p0
    RETURN max(n4.gain) AS k3
  }
  WITH n1, k3
  WHERE (k3 IS NULL AND n1.id > $p1)
  WITH *
  ORDER BY k3 IS NULL, k3 DESC, n1.id
  LIMIT $p2
  RETURN collect({key: [k3, n1.id], `_nodes`: n1 {.id}}) AS rows2
}
RETURN {rows: rows2} AS list
