import type { ComponentFragment, JsonSchema } from "../../contract/component.js";
import { componentNames } from "../../naming/component-names.js";
import { mapReferences, referencesIn, referenceTo } from "../../naming/references.js";
import { compareText } from "../../naming/text-order.js";
import { reachableComponents } from "../reachable-components.js";
import { dialectOf, type JsonSchemaDialect } from "./dialects.js";

/**
 * Returns the schema of a type by itself, with the named types that it refers to. They are where the dialect has them, and
 * nowhere else, so that the description does not depend on the rest of the program. The type itself is inlined.
 * @param schema with references by type id.
 * @param components everything that may be referenced; others do no harm.
 */
export function standaloneSchema(
  schema: JsonSchema,
  components: readonly ComponentFragment[],
  dialect: JsonSchemaDialect,
): JsonSchema {
  const { $schema, definitions, self, convert } = dialectOf(dialect);
  const known = new Map(components.map((each) => [referenceTo(each), each]));
  const reached = reachableComponents(schema, known);
  const { names } = componentNames(reached);
  const root = onlyReference(schema);
  const isRoot = (each: ComponentFragment) => referenceTo(each) === root;
  const comesBack = reached.some((each) => root !== undefined && referencesIn(each.schema).includes(root));
  // If a type cannot be referenced as the whole schema, it needs its name.
  const isNamed = comesBack && self === undefined;
  const converted = (inner: JsonSchema) =>
    mapReferences(convert(inner), (reference) => {
      if (reference === root && !isNamed) return self;
      const name = names.get(reference);
      return name === undefined ? undefined : `#/${definitions.join("/")}/${name}`;
    }) as JsonSchema;
  const whole = isNamed ? { allOf: [schema] } : (reached.find(isRoot)?.schema ?? schema);
  const named = reached
    .filter((each) => isNamed || !isRoot(each))
    .map((each) => [names.get(referenceTo(each)) ?? each.name, converted(each.schema)] as const)
    .sort(([a], [b]) => compareText(a, b));
  return {
    ...($schema !== undefined && { $schema }),
    ...converted(whole),
    ...(named.length > 0 && within(definitions, Object.fromEntries(named))),
  };
}

/** Returns the type if a schema is only its name. */
function onlyReference({ $ref, ...beside }: JsonSchema): string | undefined {
  return typeof $ref === "string" && Object.keys(beside).length === 0 ? $ref : undefined;
}

function within([first, ...more]: readonly string[], value: JsonSchema): JsonSchema {
  return first === undefined ? value : { [first]: within(more, value) };
}
