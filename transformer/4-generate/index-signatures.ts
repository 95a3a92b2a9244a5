import { mayOverlap } from "../index-keys.js";
import type { IndexSignature, ObjectSchema } from "../schema.js";
import { itemOf, type Site } from "./decoder.js";
import { narrowFirst, narrows } from "./index-knowledge.js";
import { literal } from "./literal.js";
import { camel } from "./names.js";
import { templateTest } from "./scalars.js";
import { areSecret } from "./secrets.js";

/** The statements that copy the keys which index signatures cover. */
export function indexStatements({ index = [], properties }: ObjectSchema, site: Site): readonly string[] {
  const $ = site.module.library;
  const ordered = index.toSorted(narrowFirst);
  const declared = properties.filter((property) => index.some((each) => narrows(each, property)));
  if (!mayOverlap(index) && declared.length === 0) {
    return ordered.map((each) => `${$("index")}(v, x, o, ${argumentsOf(each, site).join(", ")});`);
  }
  const rows = ordered.map((each) => {
    const [value, test = "undefined", ...more] = argumentsOf(each, site);
    return `[${[test, value, ...more].join(", ")}]`;
  });
  const table = site.module.constant(`[${rows.join(", ")}]`, `${camel(site.hint)}Index`);
  const names = declared.length > 0 ? `, n, ${literal(declared.map(({ name }) => name))}` : "";
  return [`${$("indices")}(v, x, o, ${table}${names});`];
}

/** The decoder of the values and, if not all keys are covered or valid, the test for the keys that are. */
function argumentsOf({ key, constraint, value }: IndexSignature, site: Site): readonly string[] {
  const test = keyTest(key, site);
  // Like those of a map, keys are strings, in output too.
  const name = constraint && itemOf(constraint, { ...site, mode: "coerce" }, "Key");
  const more = constraint && areSecret(constraint, site.facts.types) ? ["true"] : [];
  return [
    itemOf(value, site, "Value"),
    ...(name ? [test ?? "undefined", name, ...more] : test ? [test] : []),
  ];
}

/** The test for the keys that a signature covers; `undefined` if it covers all. */
export function keyTest(key: IndexSignature["key"], site: Site): string | undefined {
  if (key.kind === "string") return undefined;
  if (key.kind === "number") return site.module.library("numericKey");
  return templateTest(key, { ...site, hint: `${site.hint}Key` });
}
