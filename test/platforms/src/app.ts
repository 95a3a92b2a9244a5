import { App } from "countersign";
import app from "../../conformance/src/app.js";
import { forms } from "./forms.js";
import { journal, written } from "./journal.js";
import { lifetimes } from "./lifetimes.js";
import { requests } from "./requests.js";
import { sockets } from "./sockets.js";
import { streams } from "./streams.js";

/**
 * Everything in which platforms may differ, in addition to FastAPI's cases. It is a mounted app, so its lifetime depends on
 * another app's.
 */
const contract = new App({
  title: "Platforms",
  version: "1.0.0",
  compression: { threshold: 500 },
  bodyLimit: 100_000,
  uploadLimit: 5_000_000,
  log: (what, error) => written("log").push(`${what}: ${(error as Error | undefined)?.message}`),
  async *lifespan() {
    await new Promise((resolve) => setTimeout(resolve, 20));
    written("life").push("begins");
    yield;
    console.log("the contract has ended");
  },
});
contract.route("/", journal);
contract.route("/requests", requests);
contract.route("/lifetimes", lifetimes);
contract.route("/streams", streams);
contract.route("/forms", forms);
contract.route("/sockets", sockets);

app.mount("/contract", contract);

export default app;
