import { joinPath } from "../paths/join-path.js";
import type { Step } from "../steps.js";
import { RouteTable } from "../unmatched.js";

/** What stands at the paths of an app that has started. */
export interface AppPaths {
  /** Routes and pages, with what is registered on `app.hono` for a method. */
  readonly tables: readonly RouteTable[];
  /** Below which something else answers. */
  readonly mounts: RouteTable;
  /** Those of them that have CORS of their own; absent where none has. */
  readonly ownCors: RouteTable | undefined;
}

type MountStep = Extract<Step, { readonly kind: "mount" }>;

/**
 * @param routes the app's own, and those of its endpoints.
 * @param direct registered on `app.hono`. Of middleware and of what answers every method nobody can say what it answers.
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

/** As of `AppFacts`. */
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
