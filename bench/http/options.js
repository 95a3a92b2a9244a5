// The options of `npm run bench:http`.
import { parseArgs } from "node:util";
import { CASES } from "./cases.js";
import { BASELINE, CONTENDERS } from "./contenders.js";
import { bestLoad, LOADS } from "./load.js";

/**
 * @param {string[]} args
 * @returns what is measured, how often and with what. With zero rounds, responses are compared and nothing is measured.
 * @throws Error if an option is unknown or its value is not valid. The message lists the valid ones.
 */
export function optionsOf(args) {
  const { values } = parseArgs({
    args,
    options: {
      rounds: { type: "string", default: "10" },
      seconds: { type: "string", default: "3" },
      "warm-up": { type: "string", default: "20000" },
      only: { type: "string", default: "" },
      load: { type: "string" },
      node: { type: "string", default: process.execPath },
      chart: { type: "string" },
      table: { type: "string" },
    },
  });
  const load = values.load ?? bestLoad();
  if (!Object.hasOwn(LOADS, load)) throw new Error(`--load takes ${Object.keys(LOADS).join(", ")}`);
  return {
    rounds: values.rounds === "0" ? 0 : positive("rounds", values.rounds),
    seconds: positive("seconds", values.seconds),
    warmUp: positive("warm-up", values["warm-up"]),
    load,
    node: values.node,
    chart: values.chart,
    table: values.table,
    ...selected(
      values.only.split(",").filter((name) => name !== ""),
      Object.keys(CONTENDERS),
    ),
  };
}

/**
 * @param {string[]} names of cases and of contenders.
 * @param {string[]} usual contenders.
 * @returns those that are named. If none of a kind is named: all cases, or the usual contenders. The baseline is always included.
 */
export function selected(names, usual) {
  const unknown = names.find((name) => !Object.hasOwn(CASES, name) && !Object.hasOwn(CONTENDERS, name));
  if (unknown !== undefined)
    throw new Error(
      `There is no "${unknown}". Cases: ${Object.keys(CASES).join(", ")}. ` +
        `Contenders: ${Object.keys(CONTENDERS).join(", ")}.`,
    );
  const some = (table, otherwise) => {
    const chosen = Object.keys(table).filter((name) => names.includes(name));
    return chosen.length > 0 ? chosen : otherwise;
  };
  return {
    cases: some(CASES, Object.keys(CASES)),
    contenders: [...new Set([BASELINE, ...some(CONTENDERS, usual)])],
  };
}

export function positive(name, text) {
  const value = Number(text);
  if (!(value > 0)) throw new Error(`--${name} takes a number above 0`);
  return value;
}
