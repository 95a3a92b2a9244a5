/**
 * Encodes the object that a parser created from a form. Lists are repeated, and nested names are in brackets, as `qs` reads them.
 */
export function encodeForm(form: object): string {
  return new URLSearchParams(Object.entries(form).flatMap(([name, value]) => fields(name, value))).toString();
}

function fields(name: string, value: unknown): [name: string, value: string][] {
  if (typeof value !== "object" || value === null) return [[name, String(value ?? "")]];
  const isPlainList = Array.isArray(value) && value.every((each) => typeof each !== "object");
  return Object.entries(value).flatMap(([key, each]) => fields(isPlainList ? name : `${name}[${key}]`, each));
}
