import { CS4008 } from "../../transformer/diagnostics/catalogue.js";
import type { RouteEntry } from "../../transformer/hosts/program.js";
import { ProjectError } from "../../transformer/hosts/project.js";
import { compile, fail } from "../compile.js";
import type { Context, ProjectOptions } from "../context.js";
import { explainCodec } from "../explain-codec.js";
import { explainRoute } from "../explain-route.js";
import { matchPath, matchRoutes, parseRouteQuery, type RouteQuery } from "../route-query.js";

/**
 * `countersign explain GET /items/:id`: where each parameter comes from, the results, the generated code. For a codec, by its
 * name (`countersign explain orders`), the code.
 */
export async function explain(
  context: Context,
  words: readonly string[],
  options: ProjectOptions,
): Promise<number> {
  const query = parseRouteQuery(words);
  const unmatched = (route: string, hint: string) => fail(new ProjectError(CS4008({ route, hint })), context);
  const [name = "", entry, ...more] = query ? [] : words;
  const isName = /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(name) && more.length === 0;
  if (!query && !isName)
    return unmatched(words.join(" "), `, which is not a method and a path like "GET /items/:id"`);

  const result = await compile(context, { entry: query?.entry ?? entry, ...options }, context.stderr);
  if (!result) return 1;
  if (!query) {
    const codecs = result.compilation.codecs().filter((each) => each.name === name);
    if (codecs.length === 0)
      return unmatched(
        name,
        `, which is not a method and a path like "GET /items/:id", nor the name of a codec`,
      );
    context.stdout.write(codecs.map((codec) => explainCodec(codec, context.stdout.colors)).join("\n"));
    return 0;
  }
  const { routes } = result.compilation;
  const matches = matchRoutes(routes, query);
  if (matches.length === 0) return unmatched(title(query), hint(routes, query));
  context.stdout.write(matches.map((route) => explainRoute(route, context.stdout.colors)).join("\n"));
  return 0;
}

function title({ method, path }: RouteQuery): string {
  return method === undefined ? path : `${method.toUpperCase()} ${path}`;
}

/** The methods that the path does have, if only the method was wrong. */
function hint(routes: readonly RouteEntry[], query: RouteQuery): string {
  const methods = matchPath(routes, query.path).map((route) => route.method.toUpperCase());
  return methods.length > 0 ? `: the path has ${methods.join(", ")}` : "";
}
