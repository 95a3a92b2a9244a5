import { joinPath } from "../paths/join-path.js";
import type { Step } from "../steps.js";
import { RouteTable } from "../unmatched.js";

/** The paths of an app that has started. */
export interface AppPaths {
  /** Routes and pages, and everything that is registered on `app.hono` for a method. */
  readonly tables: readonly RouteTable[];
  /** Paths below which something else responds. */
  readonly mounts: RouteTable;
  /** Those of the mounts that have their own CORS; absent if none has. */
  readonly ownCors: RouteTable | undefined;
}

type MountStep = Extract<Step, { readonly kind: "mount" }>;

/**
 * @param routes the app's own, and those of its endpoints.
 * @param direct routes registered on `app.hono`. For middleware and handlers of all methods, it is unknown to which requests they
 * respond.
 */
export function appPaths(
  routes: readonly RouteTable[],
  direct: readonly { readonly method: string; readonly path: string }[],
  steps: readonly Step[],
  hasOwnCors: (application: MountStep["application"]) => boolean,
): AppPaths {
  const mounts = steps.filter((step) => step.kind === "mount");
  const own = mounts.filter(({ application }) => hasOwnCors(application));
  return {
    tables: [...routes, tableOf(direct.filter(({ method }) => method !== "ALL"))],
    mounts: tableOf(mounts.map(below)),
    ownCors: own.length > 0 ? tableOf(own.map(below)) : undefined,
  };
}

/** See `AppFacts`. */
export function methodsAt({ tables, mounts }: AppPaths, pathname: string): readonly string[] | undefined {
  const methods = [...new Set(tables.flatMap((table) => table.methods(pathname)))];
  return methods.length === 0 || mounts.methods(pathname).length > 0 ? undefined : methods;
}

const below = ({ path }: MountStep) => ({ method: "ALL", path: joinPath(path, "*") });

function tableOf(entries: readonly { readonly method: string; readonly path: string }[]): RouteTable {
  const table = new RouteTable();
  for (const { method, path } of entries) table.add(method, path);
  return table;
}
