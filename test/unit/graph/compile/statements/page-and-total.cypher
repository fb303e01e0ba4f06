// p0: 21
CALL () {
  MATCH (n1:Technique)
  RETURN count(n1) AS total2
}
CALL () {
  MATCH (n1:Technique)
  WITH n1, toLower(n1.name) AS k4
  ORDER BY k4, n1.id
  LIMIT $p0
  RETURN collect({key: [k4, n1.id], `_nodes`: n1 {.id}}) AS rows3
}
RETURN {total: total2, rows: rows3} AS list
