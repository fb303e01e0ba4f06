CALL () {
  MATCH (n1:Technique)
  RETURN count(n1) AS total2
}
RETURN {total: total2} AS list
