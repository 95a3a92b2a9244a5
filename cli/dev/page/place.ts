import { basename, join } from "node:path";
import { readPackageJson } from "../../../transformer/hosts/project.js";
import type { PagePlace } from "./page.js";

/** The project as the page displays it, and the style of its tests. */
export function placeOf({ root, entry }: { root: string; entry: string }, url: string): PagePlace {
  const found = readPackageJson(root);
  const { name, dependencies, devDependencies } = Object(found.ok ? found.value : undefined) as Record<
    string,
    unknown
  >;
  const packages = { ...Object(dependencies), ...Object(devDependencies) } as Record<string, unknown>;
  const file = basename(entry).replace(/\.([cm]?)[jt]sx?$/, ".$1js");
  return {
    url,
    title: typeof name === "string" && name !== "" ? name : basename(join(root)),
    entry: `./${file}`,
    runner: "vitest" in packages ? "vitest" : "node:test",
  };
}
