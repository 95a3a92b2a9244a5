import { listOf, type Members, mapMembers, membersOf } from "../../contract/members.js";
import { mapReferences } from "../../naming/references.js";
import { mapOperations } from "./operations.js";

/** Returns the components of a document, by kind. */
export function componentsOf(document: Members): Members {
  return membersOf(document["components"]);
}

/** Returns a copy in which the names of all components have a prefix, in their definitions and in references. */
export function inNamesOfItsOwn(document: Members, prefix: string): Members {
  const components = componentsOf(document);
  const schemas = membersOf(components["schemas"]);
  const renamed = (reference: string) => {
    const [, kind, name] = /^#\/components\/([^/]+)\/(.*)$/s.exec(reference) ?? [];
    if (kind !== undefined) return `#/components/${kind}/${prefix}${name}`;
    // The mapping of a discriminator may contain only the name.
    return Object.hasOwn(schemas, reference) ? `${prefix}${reference}` : undefined;
  };
  const named = mapReferences(document, renamed) as Members;
  const requirements = (security: unknown) =>
    listOf(security).map((each) => withPrefix(membersOf(each), prefix));
  const secured = (operation: Members) =>
    operation["security"] === undefined
      ? operation
      : { ...operation, security: requirements(operation["security"]) };
  return mapOperations(
    {
      ...secured(named),
      ...(document["components"] !== undefined && {
        components: mapMembers(componentsOf(named), (kind, name) =>
          name.startsWith("x-") ? kind : withPrefix(membersOf(kind), prefix),
        ),
      }),
    },
    secured,
  );
}

const withPrefix = (members: Members, prefix: string): Members =>
  Object.fromEntries(Object.entries(members).map(([name, member]) => [prefix + name, member]));
