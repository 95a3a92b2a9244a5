// The options of `npm run bench:request`.
import { parseArgs } from "node:util";
import { positive, selected } from "../http/options.js";

const USUAL = ["node_http", "countersign", "countersign_fetch", "hono"];

/**
 * @param {string[]} args
 * @throws Error if an option is unknown or its value is not valid. The message lists the valid ones.
 */
export function optionsOf(args) {
  const { values } = parseArgs({
    args,
    options: {
      rounds: { type: "string", default: "3" },
      batches: { type: "string", default: "10" },
      only: { type: "string", default: "" },
      node: { type: "string", default: process.execPath },
      profile: { type: "boolean", default: false },
    },
  });
  return {
    rounds: positive("rounds", values.rounds),
    batches: positive("batches", values.batches),
    node: values.node,
    profile: values.profile,
    ...selected(
      values.only.split(",").filter((name) => name !== ""),
      USUAL,
    ),
  };
}
