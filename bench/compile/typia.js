// The comparison: `tspc` with typia, which generates a validator for every order of the largest project. 40 s and 1 GB at 1,000
// routes.
import { rmSync } from "node:fs";
import { addTypia, writeProject } from "../compile-project.js";
import { measured } from "../measured.js";
import { root, rounded, tsc } from "./contenders.js";

export async function typia({ routes }) {
  const project = `${root}bench/.project-typia`;
  const size = routes.at(-1);
  writeProject(project, size);
  addTypia(project, size);
  const plain = await measured(tsc, ["--noEmit"], project);
  const made = await measured(`${root}node_modules/ts-patch/bin/tspc.js`, [], project);
  rmSync(project, { recursive: true });
  const row = {
    routes: size,
    "tspc with typia/tsc": rounded(made.seconds / plain.seconds),
    MB: Math.round(made.megabytes),
  };
  return { rows: [row], line: {} };
}
