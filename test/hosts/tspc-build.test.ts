import path from "node:path";
import { conforms } from "./conformance.js";
import { oneShot } from "./one-shot.js";
import { serveBuilt } from "./serve.js";
import { runTspc, withPlugin } from "./tspc.js";

const models = ["models.ts", "names.ts", "stock.ts", "globals.d.ts"].map((name) => `src/${name}`);

/** The types stand in a project of their own, which the routes' project sees as declaration files. */
conforms({
  name: "tspc --build",
  documentFile: "openapi.json",
  prepare(project) {
    const { compilerOptions } = JSON.parse(project.read("tsconfig.json"));
    project.write({
      "tsconfig.models.json": { compilerOptions: { ...compilerOptions, composite: true }, files: models },
      "tsconfig.json": {
        compilerOptions,
        include: ["src"],
        exclude: models.slice(0, 3),
        references: [{ path: "tsconfig.models.json" }],
      },
    });
    withPlugin({ composite: true })(project);
  },
  start: oneShot(runTspc("--build"), (project) =>
    serveBuilt(project, path.join(project.root, "dist/app.js")),
  ),
});
