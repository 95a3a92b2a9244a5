// The cost of an edit under `dev`, in the generated projects and in the app, with either compiler in the project.
import { rmSync } from "node:fs";
import { writeProject } from "../compile-project.js";
import { median } from "../measured.js";
import { appProject, removeApp, writeApp } from "./app-project.js";
import { cli, root, withTypeScript7 } from "./contenders.js";
import { EDIT_OF_APP, editOfOrders, editTimes } from "./edited.js";

const project = `${root}bench/.project`;

export async function edits({ routes, edits: count }) {
  const rows = [];
  const line = { ts7: {} };
  const measure = async (name, key, folder, edit, env) => {
    const run = () => editTimes({ cli, project: folder, edits: count, edit, env });
    const [six, seven] = [median(await run()), median(await withTypeScript7(folder, run))].map(Math.round);
    rows.push({ routes: name, "edit ms": six, "edit ms, TypeScript 7": seven });
    line[key] = six;
    line.ts7[key] = seven;
  };
  for (const size of new Set([100, routes.at(-1)])) {
    writeProject(project, size);
    await measure(size, size === 100 ? "edit_ms_100" : "edit_ms", project, editOfOrders(size));
    rmSync(project, { recursive: true });
  }
  writeApp();
  // It connects with the first query, which the edited route does not make: starting PGlite is not part of an edit.
  const env = { DATABASE_URL: "postgres://localhost:1/none" };
  await measure("the app", "app_edit_ms", appProject, EDIT_OF_APP, env);
  removeApp();
  return { rows, line };
}
