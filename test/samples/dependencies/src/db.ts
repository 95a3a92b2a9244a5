export interface Database {
  list(owner: string): string[];
}

/** @param table which one */
export async function* connection(table: string = "items"): AsyncGenerator<Database> {
  const rows = [`${table} of `, "more of "];
  try {
    yield { list: (owner) => rows.map((row) => row + owner) };
  } finally {
    rows.length = 0;
  }
}
