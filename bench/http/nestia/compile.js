// Compiles Nest's app with the transformers of typia and nestia.
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const folder = fileURLToPath(new URL("./", import.meta.url));

/** @throws Error if it does not compile; the reason is printed. */
export function compileNestia() {
  const tspc = fileURLToPath(new URL("../node_modules/ts-patch/bin/tspc.js", import.meta.url));
  const { status } = spawnSync(process.execPath, [tspc, "-p", folder], { stdio: "inherit" });
  if (status !== 0) throw new Error("The app of nestia could not be compiled");
}
