import type { Expression, SourceFile } from "typescript";
import type { Discovery } from "../../1-discover/discovery.js";
import { EXPORTED_KEY } from "../../1-discover/exported-key.js";
import { bare } from "../../1-discover/static-value.js";
import { ts } from "../../semantics/compiler.js";
import { locationOf } from "../../semantics/location.js";
import { applicationOf, type DescribedCall } from "./find.js";
import { honoRoutes } from "./hono-routes.js";

/**
 * The routes of the Hono app that a module exports by default.
 * @returns `undefined` if it exports none; an empty list if the app's type has no routes.
 */
export function findExported(
  file: SourceFile,
  { semantics }: Pick<Discovery, "semantics">,
): readonly DescribedCall[] | undefined {
  const exported = semantics.defaultExport(file);
  if (!exported || semantics.instanceOf(exported)) return undefined;
  const application = servedBy(exported);
  const routes = honoRoutes(semantics.typeOfExpression(application), semantics);
  return routes?.map((route) => ({
    call: exported,
    place: exported,
    location: locationOf(exported),
    at: "/",
    handledBy: `the app of \`${semantics.shownModule(file)}\``,
    application,
    route,
    registration: EXPORTED_KEY,
  }));
}

/** `app` in `export default app`, and in `export default { port: 3000, fetch: app.fetch }`, the form that Bun accepts. */
function servedBy(exported: Expression): Expression {
  const node = bare(exported);
  if (!ts.isObjectLiteralExpression(node)) return node;
  const fetch = node.properties.find(
    (each) => each.name && ts.isIdentifier(each.name) && each.name.text === "fetch",
  );
  if (!fetch || !ts.isPropertyAssignment(fetch)) return node;
  return applicationOf(fetch.initializer) ?? node;
}
