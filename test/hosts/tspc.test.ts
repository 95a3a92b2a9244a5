import path from "node:path";
import { conforms } from "./conformance.js";
import { oneShot } from "./one-shot.js";
import { serveBuilt } from "./serve.js";
import { runTspc, withPlugin } from "./tspc.js";

conforms({
  name: "tspc",
  together: "all",
  artifacts: "dist",
  prepare: withPlugin({}),
  start: oneShot(runTspc(), (project) => serveBuilt(project, path.join(project.root, "dist/app.js"))),
});
