// The app of bench/app as a project to compile: twenty routes over a database's types. Also with one annotation removed.
import { cpSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { root } from "./contenders.js";

export const appProject = `${root}bench/.project-app`;

/** Without it, the result is an object of named parts and of rows whose type only the database library defines. */
const ANNOTATED = { file: "src/routes/articles.ts", annotation: ": Promise<Feed>" };

export function writeApp({ unsettled = false } = {}) {
  rmSync(appProject, { recursive: true, force: true });
  cpSync(`${root}bench/app`, appProject, { recursive: true });
  if (!unsettled) return;
  const file = `${appProject}/${ANNOTATED.file}`;
  const source = readFileSync(file, "utf8");
  const parts = source.split(ANNOTATED.annotation);
  if (parts.length !== 2) throw new Error(`${file} has "${ANNOTATED.annotation}" ${parts.length - 1} times`);
  writeFileSync(file, parts.join(""));
}

export function removeApp() {
  rmSync(appProject, { recursive: true });
}
