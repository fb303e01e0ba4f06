CALL () {
  MATCH (n:Paper)
  RETURN count(n) AS Paper
}
CALL () {
  MATCH (n:Technique)
  RETURN count(n) AS Technique
}
CALL () {
  MATCH (n:HardwarePlatform)
  RETURN count(n) AS HardwarePlatform
}
CALL () {
  MATCH (n:Metric)
  RETURN count(n) AS Metric
}
CALL () {
  MATCH (n:Dataset)
  RETURN count(n) AS Dataset
}
CALL () {
  MATCH (n:Task)
  RETURN count(n) AS Task
}
CALL () {
  MATCH (n:Measurement)
  RETURN count(n) AS Measurement
}
CALL () {
  MATCH ()-[r:ADDRESSES]->()
  RETURN count(r) AS ADDRESSES
}
CALL () {
  MATCH ()-[r:AGAINST]->()
  RETURN count(r) AS AGAINST
}
CALL () {
  MATCH ()-[r:BROADER]->()
  RETURN count(r) AS BROADER
}
CALL () {
  MATCH ()-[r:COMPARED_AGAINST]->()
  RETURN count(r) AS COMPARED_AGAINST
}
CALL () {
  MATCH ()-[r:COMPARES]->()
  RETURN count(r) AS COMPARES
}
CALL () {
  MATCH ()-[r:CONSIDERS]->()
  RETURN count(r) AS CONSIDERS
}
CALL () {
  MATCH ()-[r:EVALUATED_ON]->()
  RETURN count(r) AS EVALUATED_ON
}
CALL () {
  MATCH ()-[r:EVALUATES_ON]->()
  RETURN count(r) AS EVALUATES_ON
}
CALL () {
  MATCH ()-[r:EVALUATES_WITH]->()
  RETURN count(r) AS EVALUATES_WITH
}
CALL () {
  MATCH ()-[r:INTRODUCES]->()
  RETURN count(r) AS INTRODUCES
}
CALL () {
  MATCH ()-[r:MEASURED_ON]->()
  RETURN count(r) AS MEASURED_ON
}
CALL () {
  MATCH ()-[r:MEASURED_WITH]->()
  RETURN count(r) AS MEASURED_WITH
}
CALL () {
  MATCH ()-[r:MEASURES]->()
  RETURN count(r) AS MEASURES
}
CALL () {
  MATCH ()-[r:MENTIONS]->()
  RETURN count(r) AS MENTIONS
}
CALL () {
  MATCH ()-[r:OF_METRIC]->()
  RETURN count(r) AS OF_METRIC
}
CALL () {
  MATCH ()-[r:REPORTS]->()
  RETURN count(r) AS REPORTS
}
CALL () {
  MATCH ()-[r:STUDIES]->()
  RETURN count(r) AS STUDIES
}
CALL () {
  MATCH ()-[r:TARGETS]->()
  RETURN count(r) AS TARGETS
}
CALL () {
  MATCH ()-[r:USES]->()
  RETURN count(r) AS USES
}
RETURN {Paper: Paper, Technique: Technique, HardwarePlatform: HardwarePlatform, Metric: Metric, Dataset: Dataset, Task: Task, Measurement: Measurement} AS nodes, [{kind: 'ADDRESSES', count: ADDRESSES}, {kind: 'AGAINST', count: AGAINST}, {kind: 'BROADER', count: BROADER}, {kind: 'COMPARED_AGAINST', count: COMPARED_AGAINST}, {kind: 'COMPARES', count: COMPARES}, {kind: 'CONSIDERS', count: CONSIDERS}, {kind: 'EVALUATED_ON', count: EVALUATED_ON}, {kind: 'EVALUATES_ON', count: EVALUATES_ON}, {kind: 'EVALUATES_WITH', count: EVALUATES_WITH}, {kind: 'INTRODUCES', count: INTRODUCES}, {kind: 'MEASURED_ON', count: MEASURED_ON}, {kind: 'MEASURED_WITH', count: MEASURED_WITH}, {kind: 'MEASURES', count: MEASURES}, {kind: 'MENTIONS', count: MENTIONS}, {kind: 'OF_METRIC', count: OF_METRIC}, {kind: 'REPORTS', count: REPORTS}, {kind: 'STUDIES', count: STUDIES}, {kind: 'TARGETS', count: TARGETS}, {kind: 'USES', count: USES}] AS edges
