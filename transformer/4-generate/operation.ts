import type { OperationFragment } from "../../runtime/contract/document.js";
import { CONTRACT } from "../../runtime/contract/operation.js";
import type { Modules } from "../../runtime/packing/packed-schema.js";
import type {
  BodyParameter,
  OperationPlan,
  ParameterPlan,
  SingleParameter,
  SpreadParameter,
} from "../3-plan/plan.js";
import { namesReadIn, requestParametersOf } from "../3-plan/request-parameters.js";
import { resolve, type Schema, type TypeTable } from "../schema.js";
import type { Site } from "./decoder.js";
import { fragmentText } from "./document.js";
import { isEndless } from "./endless.js";
import { isTaken } from "./is-taken.js";
import { x } from "./library.js";
import { literal } from "./literal.js";
import type { ModuleText } from "./module-text.js";
import { camel, isFree, pascal, routeName } from "./names.js";
import { spreadDecoder } from "./objects.js";
import { isList } from "./once-or-more.js";
import { isPlain } from "./plain.js";
import { resultProperty } from "./result.js";
import { decoderOf } from "./schema-decoder.js";
import { concealing, type Holder, secrecyOf } from "./secrets.js";
import { takingFirst } from "./takers.js";

/** In this order issues are reported, whatever the order of the parameters. */
const SOURCES = ["path", "query", "header", "cookie", "form", "body"] as const;

/** A parameter's own line: the name of the variable, and how it gets its value. */
interface Argument {
  readonly parameter: ParameterPlan;
  readonly statements: (variable: string) => readonly string[];
}

/**
 * Writes a route's constant, a `CompiledOperation`.
 * @returns its name.
 * @param needs the lines about what it depends on.
 * @param document `components` is the name of the module's function of that meaning, `modules` those whose types the routes refer to.
 */
export function operationConstant(
  plan: OperationPlan,
  fragment: OperationFragment,
  { components, modules }: { readonly components: string; readonly modules: Modules },
  needs: readonly string[],
  module: ModuleText,
  types: TypeTable,
): string {
  const name = routeName(plan.method, plan.path);
  const hint = pascal(name);
  const render = (own: string) =>
    [
      `const ${own} = {`,
      `  contract: ${CONTRACT},`,
      `  source: ${JSON.stringify(plan.source)},`,
      ...needs,
      ...bodyProperty(requestParametersOf(plan), types),
      ...decodeMethod(plan, hint, module, types),
      resultProperty(plan, hint, module, types),
      `  document: ${fragmentText(fragment, modules, module)},`,
      `  components${components === "components" ? "" : `: ${components}`},`,
      "};",
    ].join("\n");
  // Two routes are never the same constant, even when all they say is the same.
  return module.declare(
    "route",
    `route ${plan.source} ${plan.location.file} ${plan.location.start}`,
    name,
    render,
  );
}

/** Of a body that can be nested without end, the runtime limits the depth; all others end where their types do. */
export function bodyProperty(parameters: readonly ParameterPlan[], types: TypeTable): string[] {
  if (parameters.some((parameter) => parameter.in === "form")) return [`  body: { kind: "form" },`];
  const bodies = parameters.filter((parameter) => parameter.in === "body");
  if (bodies.length === 0) return [];
  const endless = bodies.some(({ schema }) => isEndless(schema, types));
  return [`  body: { kind: "json"${endless ? ", endless: true" : ""} },`];
}

export function decodeMethod(
  reading: Pick<OperationPlan, "guards" | "parameters">,
  hint: string,
  module: ModuleText,
  types: TypeTable,
): string[] {
  const { parameters } = reading;
  if (parameters.every(isFilledIn)) return ["  decode: () => [],"];
  const site: Site = { module, types, mode: "decode", hint };
  // Expressions first: they declare the functions whose names a variable must not have.
  const args = parameters.map((parameter) => argument(parameter, reading, site));
  const variables = variableNames(parameters, module);
  const lines: string[] = [];
  const secrets = concealing(secrecyOf(parameters.flatMap(holdersIn), "input", types));
  if (secrets) lines.push(`${x("conceal")}(${secrets});`);
  for (const source of SOURCES) {
    const here = args.flatMap((arg, i) =>
      arg.parameter.in === source ? arg.statements(variables[i] ?? "") : [],
    );
    if (here.length === 0) continue;
    lines.push(...here);
    const embedded = parameters.some((parameter) => parameter.in === "body" && parameter.embed);
    if (source === "form" || (source === "body" && embedded)) lines.push(`${x("from")}("body");`);
    else if (source !== "body") lines.push(`${x("from")}("${source}", r);`);
  }
  const values = parameters.map((parameter, i) => {
    if (parameter.in === "injected")
      return parameter.what === "scopes" ? module.library("noScopes") : `r.inject("${parameter.what}")`;
    return isFilledIn(parameter) ? "undefined" : (variables[i] ?? "");
  });
  return [
    "  decode(r, body, x) {",
    ...lines.map((line) => `    ${line}`),
    `    return [${values.join(", ")}];`,
    "  },",
  ];
}

/** By the runtime: what a dependency needs is called after its own parameters are decoded. */
function isFilledIn({ in: source }: ParameterPlan): boolean {
  return source === "dependency" || source === "security";
}

function argument(
  parameter: ParameterPlan,
  reading: Pick<OperationPlan, "guards" | "parameters">,
  site: Site,
): Argument {
  const inner = { ...site, hint: pascal(parameter.name) };
  switch (parameter.in) {
    case "injected":
    case "dependency":
    case "security":
      return { parameter, statements: () => [] };
    case "body":
      return { parameter, statements: bodyStatements(parameter, inner) };
    default:
      return {
        parameter,
        statements:
          "spread" in parameter
            ? spreadStatements(parameter, namesReadIn(parameter.in, reading), inner)
            : singleStatements(parameter, inner),
      };
  }
}

function singleStatements(parameter: SingleParameter, site: Site) {
  const { wireName, schema } = parameter;
  const { call } = decoderOf(schema, { ...site, mode: "coerce" });
  const name = JSON.stringify(parameter.in === "header" ? wireName.toLowerCase() : wireName);
  const holder = parameter.in === "form" ? "body" : "r";
  const repeats = parameter.in === "query" || parameter.in === "header" || parameter.in === "form";
  const value =
    repeats && isList(schema, site.types)
      ? `${site.module.library("some")}(${holder}.${parameter.in}All(${name}))`
      : `${holder}.${parameter.in}(${name})`;
  return decoded(parameter, value, (input) => call(input, JSON.stringify(wireName)), site);
}

function spreadStatements(parameter: SpreadParameter, read: readonly string[], site: Site) {
  const $ = site.module.library;
  const fields = parameter.spread.properties.map((property, i) => ({
    property,
    wireName: parameter.fields[i]?.wireName ?? property.name,
  }));
  const decode = spreadDecoder(parameter.spread, fields, {
    ...site,
    mode: "coerce",
    hint: pascal(parameter.name),
  });
  const names = (lists: boolean) =>
    literal(
      fields
        .filter(({ property }) => isList(property.schema, site.types) === lists)
        .map((field) => field.wireName),
    );
  const holder = parameter.in === "form" ? "body" : "r";
  const own = new Set(fields.map(({ wireName }) => wireName));
  const others = read.filter((name) => !own.has(name));
  const all = parameter.spread.strict ? `, ${literal(others)}` : "";
  const given = `${$("given")}(${holder}, "${parameter.in}", ${names(false)}, ${names(true)}${all})`;
  return (variable: string) =>
    parameter.optional
      ? [
          `let ${variable} = ${given};`,
          `${variable} = Object.keys(${variable}).length === 0 ? undefined : ${decode}(${variable}, x);`,
        ]
      : [`const ${variable} = ${decode}(${given}, x);`];
}

function bodyStatements(parameter: BodyParameter, site: Site) {
  const { schema, embed, name } = parameter;
  const decoder = decoderOf(schema, site);
  const { call } = isTaken(schema, site.types) ? takingFirst(schema, decoder, site) : decoder;
  const value = embed ? `${site.module.library("member")}(body, ${JSON.stringify(name)})` : "body";
  // A body of null is a missing one, unless null is a value of its own.
  const present = admitsNull(schema, site.types) ? value : `${site.module.library("present")}(${value})`;
  const at = JSON.stringify(embed ? name : "body");
  return decoded(parameter, present, (input) => call(input, at), site);
}

/**
 * A variable that is read, and decoded unless it is absent and may be. The default of a signature is filled in by the
 * handler itself, that of a type (`Default<V>`) or of JSDoc here.
 */
function decoded(
  { optional, default: fallback, schema }: SingleParameter | BodyParameter,
  value: string,
  call: (input: string) => string,
  site: Site,
): (variable: string) => readonly string[] {
  if (optional) {
    return (variable) => [
      `let ${variable} = ${value};`,
      `if (${variable} !== undefined) ${variable} = ${call(variable)};`,
    ];
  }
  if (fallback === undefined) return (variable) => [`const ${variable} = ${call(value)};`];
  const filled = isPlain(schema, site.types)
    ? literal(fallback)
    : decoderOf(schema, { ...site, mode: "decode" }).call(literal(fallback));
  return (variable) => [
    `let ${variable} = ${value};`,
    `${variable} = ${variable} === undefined ? ${filled} : ${call(variable)};`,
  ];
}

/** What a parameter reads, under the names that stand in a `loc`. */
function holdersIn(parameter: ParameterPlan): readonly Holder[] {
  switch (parameter.in) {
    case "injected":
    case "dependency":
    case "security":
      return [];
    case "body":
      return [{ name: parameter.embed ? parameter.name : "body", schema: parameter.schema }];
    default: {
      if (!("spread" in parameter)) return [{ name: parameter.wireName, schema: parameter.schema }];
      const { in: source, spread, fields } = parameter;
      const own = spread.properties.map(({ name, schema }, i) => ({
        name: fields[i]?.wireName ?? name,
        schema,
      }));
      return [{ name: source === "form" ? "body" : source, schema: spread }, ...own];
    }
  }
}

/** The parameters' own names where they may be variables. */
function variableNames(parameters: readonly ParameterPlan[], module: ModuleText): string[] {
  const used = new Set<string>();
  return parameters.map((parameter) => {
    const hint = camel(parameter.name) || "value";
    let name = hint;
    for (let i = 2; used.has(name) || module.has(name) || !isFree(name); i++) name = hint + i;
    used.add(name);
    return name;
  });
}

function admitsNull(schema: Schema, types: TypeTable): boolean {
  const resolved = resolve(schema, types);
  if (resolved.kind === "union") return resolved.members.some((member) => admitsNull(member, types));
  return resolved.kind === "null" || resolved.kind === "unknown";
}
