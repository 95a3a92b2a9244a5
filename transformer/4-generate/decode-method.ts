import type { Reading } from "../3-plan/needs.js";
import { namesReadIn, typesIn } from "../3-plan/request-parameters.js";
import type { Statements } from "../sources/source.js";
import { allSources, type ParameterPlan, rowOf } from "../sources/sources.js";
import type { Site } from "./decoder.js";
import { isEndless } from "./endless.js";
import type { TypeFacts } from "./facts.js";
import { x } from "./library.js";
import { literal } from "./literal.js";
import type { ModuleText } from "./module-text.js";
import { camel, pascal } from "./names.js";
import { decoderOf } from "./schema-decoder.js";
import { concealing, type Holder, secrecyOf } from "./secrets.js";

/** The runtime limits the depth of a body that can be nested without end. All other bodies end where their types do. */
export function bodyProperty(parameters: readonly ParameterPlan[], facts: TypeFacts): string[] {
  const readers = parameters.filter((parameter) => rowOf(parameter).body);
  const [first] = readers;
  const body = first && rowOf(first).body;
  if (!body) return [];
  const { kind } = body;
  const uploads = body.kind === "json" ? undefined : body.uploads(readers, facts.types);
  const endless =
    kind !== "form" && readers.some((reader) => typesIn(reader).some((type) => isEndless(type, facts.types)));
  const more = `${endless ? ", endless: true" : ""}${uploads ? `, uploads: ${literal(uploads)}` : ""}`;
  return [`  body: { kind: "${kind}"${more} },`];
}

/** What `decode` needs that not every server or app has. Empty for most. */
export function usesProperty(parameters: readonly ParameterPlan[]): string[] {
  const used = parameters.flatMap((parameter) => {
    const { decode } = rowOf(parameter);
    return (decode.by === "expression" && decode.uses?.(parameter)) || [];
  });
  return used.length > 0 ? [`  uses: ${JSON.stringify([...new Set(used)])},`] : [];
}

export function decodeMethod(reading: Reading, hint: string, module: ModuleText, facts: TypeFacts): string[] {
  const { parameters } = reading;
  // With a slot for each value: a list that grows as it is filled allocates room for 17.
  if (parameters.every(isFilledIn))
    return [`  decode: () => [${parameters.map(() => "undefined").join(", ")}],`];
  const site: Site = { module, facts, mode: "decode", hint, decoderOf };
  const statements = parameters.map((parameter) => statementsOf(parameter, reading, site));
  const variables = variableNames(parameters, module);
  const lines: string[] = [];
  const secrets = concealing(secrecyOf(parameters.flatMap(holdersIn), "input", facts.types));
  if (secrets) lines.push(`${x("conceal")}(${secrets});`);
  // Issues are reported in this order, no matter the order of the parameters.
  for (const source of allSources()) {
    const here = parameters.filter((parameter) => rowOf(parameter) === source);
    if (here.length === 0 || source.decode.by !== "statements") continue;
    parameters.forEach((parameter, i) => {
      if (here.includes(parameter)) lines.push(...(statements[i]?.(variables[i] ?? "") ?? []));
    });
    const located = source.decode.locating(here);
    if (located) lines.push(located);
  }
  const values = parameters.map((parameter, i) => {
    const { decode } = rowOf(parameter);
    if (decode.by === "expression") return decode.expression(parameter, module);
    return decode.by === "need" ? "undefined" : (variables[i] ?? "");
  });
  module.calledFrom("input", lines.join("\n"));
  return [
    "  decode(r, body, x) {",
    ...lines.map((line) => `    ${line}`),
    `    return [${values.join(", ")}];`,
    "  },",
  ];
}

/** Whether the runtime fills it in: a dependency's needs are called after its own parameters are decoded. */
export function isFilledIn(parameter: ParameterPlan): boolean {
  return rowOf(parameter).decode.by === "need";
}

function statementsOf(parameter: ParameterPlan, reading: Reading, site: Site): Statements | undefined {
  const { decode } = rowOf(parameter);
  if (decode.by !== "statements") return undefined;
  const inner = { ...site, hint: pascal(parameter.name) };
  return decode.statements(parameter, inner, () => namesReadIn(parameter.in, reading));
}

/** What a parameter reads, with the names that appear in a `loc`. */
function holdersIn(parameter: ParameterPlan): readonly Holder[] {
  const { decode } = rowOf(parameter);
  return decode.by === "statements" ? decode.holders(parameter) : [];
}

/** The parameters' own names if they can be variables. */
function variableNames(parameters: readonly ParameterPlan[], module: ModuleText): string[] {
  const used = new Set<string>();
  return parameters.map((parameter) => {
    const name = module.variable(camel(parameter.name) || "value", (name) => used.has(name));
    used.add(name);
    return name;
  });
}
