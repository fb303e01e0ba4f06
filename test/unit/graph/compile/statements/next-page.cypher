// p0: ["asserted","confirmed"]
// p1: 3
// p2: 3
// p3: "name"
// p4: "name"
// p5: "technique:x"
// p6: 21
CALL () {
  MATCH (n1:Technique)
  CALL (n1) {
    MATCH (n1)<-[r5:INTRODUCES|USES|STUDIES|COMPARES]-(n4:Paper)
    WHERE r5.status IN $p0
    RETURN count(DISTINCT n4) AS k3
  }
  WITH n1, k3, toLower(n1.name) AS k6
  WHERE (k3 IS NULL OR k3 < $p1 OR (k3 = $p2 AND (k6 IS NULL OR k6 > $p3 OR (k6 = $p4 AND n1.id > $p5))))
  WITH *
  ORDER BY k3 IS NULL, k3 DESC, k6, n1.id
  LIMIT $p6
  RETURN collect({key: [k3, k6, n1.id], `_nodes`: n1 {.id}}) AS rows2
}
RETURN {rows: rows2} AS list
