/** A JSON body. */
export function json(value: unknown, type = "application/json"): { body: string; type: string } {
  return { body: JSON.stringify(value), type };
}
