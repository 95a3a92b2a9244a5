import { finish, start } from "../support/processes.js";
import { countersign } from "../support/quickstart.js";
import { conforms } from "./conformance.js";
import { oneShot } from "./one-shot.js";

const serving = [countersign, "start", "--port", "0", "--host", "127.0.0.1"];

conforms({
  name: "countersign build",
  fresh: true,
  artifacts: "dist",
  start: oneShot(
    ({ root }) => finish(process.execPath, [countersign, "build"], root),
    ({ root }) => start(process.execPath, serving, root),
  ),
});
