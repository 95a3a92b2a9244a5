import { joinPath } from "../runtime/paths/join-path.js";
import type { ResultBodyPlan } from "../transformer/3-plan/plan.js";
import type { Compilation, RouteEntry } from "../transformer/hosts/program.js";
import { table } from "./table.js";

/**
 * METHOD, PATH, OPERATION, SOURCE, and anything unusual: a body or result that is not JSON, or a route that is not in the
 * document.
 */
export function routeTable({ routes, beside }: Pick<Compilation, "routes" | "beside">): string {
  const rows = routes.map((route) => [
    route.method.toUpperCase(),
    route.path,
    route.operationId,
    route.source,
    ...notesOf(route),
  ]);
  return table([["METHOD", "PATH", "OPERATION", "SOURCE"], ...rows, ...unknownMounts(routes, beside)]);
}

/** Mounted apps whose routes are unknown: they are in neither the table nor the document. */
function unknownMounts(
  routes: readonly RouteEntry[],
  beside: Compilation["beside"],
): readonly (readonly string[])[] {
  const described = routes.filter(({ compiled }) => compiled.plan.isDescribed);
  return beside
    .filter(({ kind, path }) => kind === "mount" && !described.some((route) => isBelow(route.path, path)))
    .map(({ path }) => ["MOUNT", joinPath(path, "*"), "", "", "not in the document"]);
}

const isBelow = (path: string, mount: string) =>
  path === mount || path.startsWith(mount === "/" ? "/" : `${mount}/`);

/** One cell, or none. */
function notesOf({ hidden, compiled, limits }: RouteEntry): readonly string[] {
  const { requestBody } = compiled.documented.fragment.operation;
  const read = Object.keys(Object(Object(requestBody).content) as object).flatMap(
    (type) => BODIES[type] ?? [],
  );
  const sent = compiled.plan.result.bodies.flatMap(({ body }) => RESULTS[body.kind] ?? []);
  const { isDescribed } = compiled.plan;
  const notes = [
    ...new Set([...read, ...sent]),
    ...(isDescribed ? ["not validated"] : []),
    ...(limits().length > 0 ? ["limited"] : []),
    ...(hidden ? ["hidden"] : []),
  ];
  return notes.length > 0 ? [notes.join(", ")] : [];
}

/** Bodies that are not JSON, by media type. */
const BODIES: Readonly<Record<string, string>> = {
  "application/x-www-form-urlencoded": "form",
  "multipart/form-data": "multipart",
};

/** Results that are not sent at once. */
const RESULTS: { readonly [Kind in ResultBodyPlan["body"]["kind"]]?: string } = {
  "json-lines": "JSON Lines",
  events: "Server-Sent Events",
  file: "file",
};
