import { start } from "../support/processes.js";
import { countersign, urlIn } from "../support/quickstart.js";
import { conforms } from "./conformance.js";
import type { Outcome } from "./host.js";
import { printedAfter } from "./printed-after.js";
import { servedAt } from "./serve.js";

conforms({
  name: "countersign dev",
  async start({ root }) {
    const dev = start(process.execPath, [countersign, "dev", "--port", "0"], root);
    const url = urlIn(await dev.printed(/Ctrl-C ends/));
    return {
      first: servedAt(url),
      async edit(change, breaks): Promise<Outcome> {
        const done = breaks ? /Still serving the version of/ : /restarted in \d+ ms/;
        const printed = await printedAfter(dev, change, done);
        return breaks ? { served: false, problems: printed } : servedAt(url);
      },
      async stop() {
        await dev.stop();
      },
    };
  },
});
