// What people import: the rows of package.json#exports, and the modules that they are made of.
import { readFileSync } from "node:fs";
import path from "node:path";
import { repository } from "./pages.js";

/** Generated code and Node's hooks import these; people do not. */
const NOT_SHOWN = ["./generated", "./register", "./transform", "./package.json"];

/** The source of each entry point that people import from, by its name: `countersign/node` is `runtime/node/servers.ts`. */
export function entryPoints() {
  const { exports } = JSON.parse(readFileSync(path.join(repository, "package.json"), "utf8"));
  return Object.entries(exports)
    .filter(([name, { types }]) => types !== undefined && !NOT_SHOWN.includes(name))
    .map(([name, { types }]) => ({
      name: `countersign${name.slice(1)}`,
      file: types.replace("./dist/types/", "").replace(/[.]d[.]ts$/, ".ts"),
    }));
}
