// Checks that the responses are the same. Contenders that respond differently cannot be compared.

/** @returns the content of a response: status, media type and JSON. */
export async function answerOf(port, { method, path, headers, body }) {
  const response = await fetch(`http://127.0.0.1:${port}${path}`, { method, headers, body });
  const [mediaType] = (response.headers.get("content-type") ?? "").split(";");
  return { status: response.status, mediaType, value: await response.json() };
}

/** @throws Error if two responses differ. Members of objects, and errors of a refused body, may be in any order. */
export function mustBeEqual(what, answer, expected) {
  const [found, wanted] = [comparable(answer), comparable(expected)];
  if (found !== wanted) throw new Error(`${what} answers\n${found}\nand not\n${wanted}`);
}

function comparable({ status, mediaType, value }) {
  const errors = value?.detail;
  const told = Array.isArray(errors)
    ? { ...value, detail: errors.map((error) => sorted(error)).toSorted(byText) }
    : value;
  return JSON.stringify({ status, mediaType, value: sorted(told) });
}

function byText(a, b) {
  return JSON.stringify(a) < JSON.stringify(b) ? -1 : 1;
}

/** The same value, with members in alphabetical order. */
function sorted(value) {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.keys(value)
      .toSorted()
      .map((name) => [name, sorted(value[name])]),
  );
}
