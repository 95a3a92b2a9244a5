/**
 * The value of a text that others wrote.
 * @returns `undefined` for what is no JSON, which has no such value.
 */
export function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
