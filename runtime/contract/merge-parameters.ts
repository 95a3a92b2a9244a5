/** What merging needs to know of an OpenAPI Parameter Object. */
interface ParameterObject {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly schema?: unknown;
}

/**
 * Parameter Objects with each name and place once, as OpenAPI demands (3.1, 4.8.10.1): a handler and its dependencies may
 * read the same one. It is required when one of them requires it; where they differ in type, a value must please them all.
 */
export function mergeParameters(parameters: readonly unknown[]): readonly unknown[] {
  const merged = new Map<string, ParameterObject>();
  for (const parameter of parameters as readonly ParameterObject[]) {
    // RFC 9110, 5.1: header names have no case.
    const name = parameter.in === "header" ? parameter.name.toLowerCase() : parameter.name;
    const key = `${parameter.in} ${name}`;
    const first = merged.get(key);
    merged.set(key, first ? both(first, parameter) : parameter);
  }
  return [...merged.values()];
}

function both(first: ParameterObject, second: ParameterObject): ParameterObject {
  const schemas = [...alternatives(first.schema), ...alternatives(second.schema)];
  const texts = new Set<string>();
  const distinct = schemas.filter((schema) => {
    const text = JSON.stringify(schema);
    return !texts.has(text) && texts.add(text);
  });
  return {
    ...second,
    ...first,
    required: first.required === true || second.required === true,
    schema: distinct.length === 1 ? distinct[0] : { allOf: distinct },
  };
}

/** The schemas that were joined before. */
function alternatives(schema: unknown): readonly unknown[] {
  const { allOf, ...more } = Object(schema) as { allOf?: unknown };
  return Array.isArray(allOf) && Object.keys(more).length === 0 ? allOf : [schema];
}
