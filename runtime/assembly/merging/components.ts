import { listOf, type Members, mapMembers, membersOf } from "../../contract/members.js";
import { mapReferences } from "../../naming/references.js";
import { mapOperations } from "./operations.js";

/** The components of a document, by their kinds. */
export function componentsOf(document: Members): Members {
  return membersOf(document["components"]);
}

/** A copy in which a prefix stands in front of the names of all components, where they are and where they are meant. */
export function inNamesOfItsOwn(document: Members, prefix: string): Members {
  const components = componentsOf(document);
  const schemas = membersOf(components["schemas"]);
  const renamed = (reference: string) => {
    const [, kind, name] = /^#\/components\/([^/]+)\/(.*)$/s.exec(reference) ?? [];
    if (kind !== undefined) return `#/components/${kind}/${prefix}${name}`;
    // The mapping of a discriminator may write the name alone.
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
