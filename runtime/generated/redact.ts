const MASK = "**********";

/** Issues whose input may be a whole document in one piece of text. */
const CONTAINER_EXPECTED = /^(model_attributes|list|set|dict|tuple)_type$/;

/**
 * The input of an issue without secrets. Secrets are known by name, not by place: whatever the shape of a refused
 * body is, nothing called like a secret is quoted. Masking one value too many is the cheaper mistake.
 */
export function redact(
  type: string,
  loc: readonly (string | number)[],
  input: unknown,
  secrets: readonly string[],
): unknown {
  // The input of a missing property is the object around it, which is not secret itself.
  const steps = type === "missing" ? loc.slice(0, -1) : loc;
  if (input !== null && steps.some((step) => secrets.includes(String(step)))) return MASK;
  if (typeof input === "object") return mask(input, secrets);
  return CONTAINER_EXPECTED.test(type) ? MASK : typeof input === "bigint" ? String(input) : input;
}

/** Objects of the platform that are one value each. */
function isScalar(value: object): boolean {
  return value instanceof Date || value instanceof URL || ArrayBuffer.isView(value);
}

function mask(value: unknown, secrets: readonly string[]): unknown {
  if (Array.isArray(value)) return value.map((item) => mask(item, secrets));
  if (value instanceof Map) return mask(Object.fromEntries(value), secrets);
  if (value instanceof Set) return mask([...value], secrets);
  if (typeof value !== "object" || value === null || isScalar(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, secrets.includes(key) ? MASK : mask(item, secrets)]),
  );
}
