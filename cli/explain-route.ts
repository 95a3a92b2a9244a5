import { dependenciesOf } from "../transformer/3-plan/needs.js";
import type {
  DependencyPlan,
  NeedPlan,
  OperationPlan,
  ParameterPlan,
  ResultBodyPlan,
} from "../transformer/3-plan/plan.js";
import type { RouteEntry } from "../transformer/hosts/program.js";
import type { Json } from "../transformer/schema.js";
import { describeType, type NameOf } from "./explain-type.js";
import type { Colors } from "./output.js";
import { table } from "./table.js";

/** A route for a person: its parameters, its results by status, and the code that reads and writes them. */
export function explainRoute(route: RouteEntry, colors: Colors): string {
  const { plan, components } = route.compiled;
  const names = new Map(components.map((component) => [component.id, component.name]));
  const nameOf: NameOf = (id) => names.get(id);
  const hidden = route.hidden ? "  (hidden)" : "";
  const head = `${colors.bold(`${route.method.toUpperCase()} ${route.path}`)}  ${route.operationId}  ${route.source}${hidden}\n`;
  const own = plan.parameters.flatMap((parameter) => parameterRows(parameter, nameOf));
  const guards = [...route.guards, ...(plan.guards ?? [])];
  const dependencies = dependenciesOf({ guards, parameters: plan.parameters });
  const parameters = [...own, ...dependencies.flatMap((dependency) => dependencyRows(dependency, nameOf))];
  const results = resultRows(plan, route.responses(), nameOf);
  return [
    head,
    section("Parameters", parameters.length > 0 ? table(parameters, "  ") : "  none\n", colors),
    ...(dependencies.length > 0
      ? [section("Dependencies", table(needRows(guards, plan), "  "), colors)]
      : []),
    section("Results", table(results, "  "), colors),
    section("Generated code", indent(route.generated()), colors),
  ].join("\n");
}

function section(heading: string, body: string, colors: Colors): string {
  return `${colors.bold(heading)}\n${body}`;
}

/** Name, source, wire name, type, and whether it may be absent; a spread parameter has one row a field. */
function parameterRows(parameter: ParameterPlan, nameOf: NameOf): string[][] {
  if (parameter.in === "injected") return [[parameter.name, "injected", parameter.what]];
  if (parameter.in === "security") {
    const schemes = parameter.alternatives.map(({ name }) => name).join(" or ");
    return [[parameter.name, "security", schemes, "", parameter.optional ? "optional" : "required"]];
  }
  if (parameter.in === "dependency") {
    const { name, source } = parameter.need.dependency;
    return [[parameter.name, "dependency", name, source]];
  }
  if (parameter.in === "body") {
    const wireName = parameter.embed ? `body.${parameter.name}` : "the whole body";
    return [[parameter.name, "body", wireName, describeType(parameter.schema, nameOf), presence(parameter)]];
  }
  if (!("spread" in parameter)) {
    const type = describeType(parameter.schema, nameOf);
    return [[parameter.name, parameter.in, parameter.wireName, type, presence(parameter)]];
  }
  return parameter.fields.map((field) => {
    const property = parameter.spread.properties.find(({ name }) => name === field.property);
    const name = `${parameter.name}.${field.property}`;
    if (!property) return [name, parameter.in, field.wireName];
    const type = describeType(property.schema, nameOf);
    const optional = property.optional || parameter.optional;
    return [name, parameter.in, field.wireName, type, presence({ ...property, ...field, optional })];
  });
}

/** What a dependency reads from the request, under its name. */
function dependencyRows({ name, parameters }: DependencyPlan, nameOf: NameOf): string[][] {
  return parameters.flatMap((parameter) =>
    parameter.in === "dependency" || parameter.in === "injected"
      ? []
      : parameterRows({ ...parameter, name: `${name}.${parameter.name}` }, nameOf),
  );
}

/** Which dependencies are resolved and why, in order: guards first, what one needs indented below it. */
function needRows(guards: readonly NeedPlan[], { parameters }: OperationPlan): string[][] {
  const rows = (need: NeedPlan, reason: string, depth: number): string[][] => {
    const { dependency, scope, cache, maxConcurrency } = need;
    const notes = [
      scope === "request" ? "" : `scope ${scope}`,
      cache ? "" : "not cached",
      maxConcurrency === undefined ? "" : `at most ${maxConcurrency} at once`,
    ].filter(Boolean);
    return [
      [
        `${"  ".repeat(depth)}${dependency.name}`,
        reason,
        dependency.kind,
        dependency.source,
        notes.join(", "),
      ],
      ...ofParameters(dependency.parameters, depth + 1),
    ];
  };
  const ofParameters = (of: readonly ParameterPlan[], depth: number) =>
    of.flatMap((parameter) =>
      parameter.in === "dependency" ? rows(parameter.need, `parameter ${parameter.name}`, depth) : [],
    );
  return [...guards.flatMap((guard) => rows(guard, "guard", 0)), ...ofParameters(parameters, 0)];
}

function presence(parameter: { optional: boolean; default?: Json }): string {
  if (parameter.default !== undefined) return `default ${JSON.stringify(parameter.default)}`;
  return parameter.optional ? "optional" : "required";
}

/** The declared results, then what else the document lists for the operation (422, thrown statuses). */
function resultRows(plan: OperationPlan, documented: unknown, nameOf: NameOf): string[][] {
  const declared = plan.result.bodies.map((body) => [String(body.status), ...resultCells(body, nameOf)]);
  const own = new Set(declared.map(([status]) => status));
  const others = Object.entries(Object(documented) as Record<string, unknown>)
    .filter(([status]) => !own.has(status))
    .map(([status, response]) => [status, "error", descriptionOf(response)]);
  return [...declared, ...others].sort(([a = ""], [b = ""]) => a.localeCompare(b));
}

function resultCells({ body, headers }: ResultBodyPlan, nameOf: NameOf): string[] {
  const cells = bodyCells(body, nameOf);
  if (!headers) return cells;
  return [...cells, `headers ${headers.properties.map((property) => property.name).join(", ")}`];
}

function bodyCells(body: ResultBodyPlan["body"], nameOf: NameOf): string[] {
  switch (body.kind) {
    case "empty":
      return ["no body"];
    case "json":
      return ["JSON", describeType(body.schema, nameOf)];
    case "json-lines":
      return ["JSON Lines", describeType(body.schema, nameOf)];
    case "text":
      return [body.contentType];
    case "response":
      return ["a Response, passed through"];
  }
}

function descriptionOf(response: unknown): string {
  const description: unknown = (Object(response) as Record<string, unknown>)["description"];
  return typeof description === "string" ? description : "";
}

function indent(text: string): string {
  return `${text.trimEnd().replace(/^(?=.)/gm, "  ")}\n`;
}
