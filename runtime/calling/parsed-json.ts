/**
 * Parses a text from an external source.
 * @returns `undefined` if the text is not JSON: no JSON has this value.
 */
export function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
