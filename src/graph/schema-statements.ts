/** Cypher of both engines for what a store needs before it is filled; safe to repeat. Names come from the model. */
export function createIndex(label: string, property: string): string {
  const name = `${label}_${property}`.toLowerCase();
  return `CREATE INDEX ${name} IF NOT EXISTS FOR (n:${label}) ON (n.${property})`;
}

export function createUniqueConstraint(label: string): string {
  return `CREATE CONSTRAINT ${label.toLowerCase()}_unique IF NOT EXISTS FOR (n:${label}) REQUIRE n.id IS UNIQUE`;
}
