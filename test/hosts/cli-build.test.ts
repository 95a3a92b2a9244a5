import { ARTIFACT_NAMES, ARTIFACTS } from "../../transformer/artifacts/artifacts.js";
import { finish, start } from "../support/processes.js";
import { countersign } from "../support/quickstart.js";
import { conforms } from "./conformance.js";
import { oneShot } from "./one-shot.js";

const serving = [countersign, "start", "--port", "0", "--host", "127.0.0.1"];

/** The artifacts that a build writes only on request. */
const asked = ARTIFACT_NAMES.filter((name) => !ARTIFACTS[name].byDefault).map((name) => `--${name}`);

conforms({
  name: "countersign build",
  together: "all",
  artifacts: "dist",
  start: oneShot(
    ({ root }) => finish(process.execPath, [countersign, "build", ...asked], root),
    ({ root }) => start(process.execPath, serving, root),
  ),
});
