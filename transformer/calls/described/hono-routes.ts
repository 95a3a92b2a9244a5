import { isMethod, type Method } from "../../../runtime/contract/methods.js";
import { compareText } from "../../../runtime/naming/text-order.js";
import type { Semantics, TypeRef } from "../../semantics/semantics.js";

/** A route of a Hono app, as the app's second type parameter declares it: `{ "/items/:id": { $get: { input, output, … } } }`. */
export interface HonoRoute {
  readonly method: Method;
  /** With the base path of the app, in Hono's syntax. */
  readonly path: string;
  /** What it reads: the members `json`, `form`, `query`, `param`, `header` and `cookie`. */
  readonly input: TypeRef | undefined;
  /** One for each response of its handler. */
  readonly outputs: readonly HonoOutput[];
}

export interface HonoOutput {
  readonly output: TypeRef;
  /** `json`, `text`, `redirect`; `undefined` if the type does not state it. */
  readonly format: string | undefined;
  /** 200 if the type does not state it. */
  readonly statuses: readonly number[];
}

const CLASSES: ReadonlySet<string> = new Set(["Hono", "HonoBase", "OpenAPIHono"]);

/**
 * The routes of a Hono app whose type declares them: those of `new Hono().get(…).post(…)`, and of the apps included in it. They
 * are sorted by path: TypeScript orders the parts of an intersection by when it first met each, not as they are written.
 * @returns `undefined` for anything that is not a Hono app; an empty list for an app whose routes were registered statement by
 * statement.
 */
export function honoRoutes(type: TypeRef, semantics: Semantics): readonly HonoRoute[] | undefined {
  const found = semantics.classOf(type);
  const schema = found && CLASSES.has(found.name) ? found.args[1] : undefined;
  if (!schema) return undefined;
  const paths = [...membersOf([schema], semantics)].sort(([a], [b]) => compareText(a, b));
  return paths.flatMap(([path, types]) =>
    [...membersOf([...types], semantics)].flatMap(([name, endpoints]) => {
      const method = name.replace(/^\$/, "");
      // `$all` and `$ws` are not HTTP methods, and paths in a document have no wildcards.
      if (!isMethod(method) || path.split("/").includes("*")) return [];
      return [{ method, path, ...partsOf([...endpoints], semantics) }];
    }),
  );
}

/**
 * By name, the members of all union members, each once: calls chained after `.route(…)` appear in both members of the union that
 * `.route(…)` creates.
 */
function membersOf(
  types: readonly TypeRef[],
  semantics: Semantics,
): ReadonlyMap<string, ReadonlySet<TypeRef>> {
  const found = new Map<string, Set<TypeRef>>();
  for (const each of types.flatMap((type) => membersOfUnion(type, semantics))) {
    const { kind } = semantics.shape(each);
    if (kind !== "object" && kind !== "intersection") continue;
    for (const { name, type: of, hidden, method } of semantics.members(each).properties)
      if (!hidden && !method) found.set(name, (found.get(name) ?? new Set()).add(of));
  }
  return found;
}

function membersOfUnion(type: TypeRef, semantics: Semantics): readonly TypeRef[] {
  const shape = semantics.shape(type);
  return shape.kind === "union" ? shape.members.flatMap((each) => membersOfUnion(each, semantics)) : [type];
}

function partsOf(endpoints: readonly TypeRef[], semantics: Semantics): Pick<HonoRoute, "input" | "outputs"> {
  const all = endpoints
    .flatMap((each) => membersOfUnion(each, semantics))
    .map((each) => new Map(semantics.members(each).properties.map(({ name, type }) => [name, type])));
  return {
    input: all[0]?.get("input"),
    outputs: all.flatMap((parts) => {
      const output = parts.get("output");
      if (!output) return [];
      return [
        {
          output,
          format: formatOf(parts.get("outputFormat"), semantics),
          statuses: statusesOf(parts.get("status"), semantics),
        },
      ];
    }),
  };
}

function formatOf(type: TypeRef | undefined, semantics: Semantics): string | undefined {
  const shape = type && semantics.shape(type);
  return shape?.kind === "literal" ? String(shape.value) : undefined;
}

/** The type of `c.json(value)` contains every status that can have a body. It then means 200. */
function statusesOf(type: TypeRef | undefined, semantics: Semantics): readonly number[] {
  const statuses = (type ? membersOfUnion(type, semantics) : []).flatMap((each) => {
    const shape = semantics.shape(each);
    return shape.kind === "literal" && typeof shape.value === "number" ? [shape.value] : [];
  });
  return statuses.length === 0 || (statuses.length > 10 && statuses.includes(200)) ? [200] : statuses;
}
