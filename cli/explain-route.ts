import { pathTemplates } from "../runtime/paths/openapi-path.js";
import { dependenciesOf, keysOf } from "../transformer/3-plan/needs.js";
import type {
  CallbackPlan,
  DependencyPlan,
  MessagesPlan,
  NeedPlan,
  OperationPlan,
} from "../transformer/3-plan/plan.js";
import { parameterRows, resultRows } from "../transformer/hosts/operation-rows.js";
import type { RouteEntry } from "../transformer/hosts/program.js";
import { type ParameterPlan, rowOf } from "../transformer/sources/sources.js";
import type { NameOf } from "../transformer/type-text.js";
import { servedLines } from "./explain-served.js";
import { closeRows, messageRows } from "./explain-socket.js";
import type { Colors } from "./output.js";
import { table } from "./table.js";
import { unsettledLines } from "./unsettled.js";

/** A readable description of a route: its parameters, its results by status, and the code that reads and writes them. */
export function explainRoute(route: RouteEntry, colors: Colors): string {
  const { plan, documented } = route.compiled;
  const names = new Map(documented.components.map((component) => [component.id, component.name]));
  const nameOf: NameOf = (id) => names.get(id);
  const hidden = route.hidden ? "  (hidden)" : "";
  const head = `${colors.bold(`${route.method.toUpperCase()} ${route.path}`)}  ${route.operationId}  ${route.source}${hidden}\n`;
  const own = plan.parameters.flatMap((parameter) => parameterRows(parameter, nameOf));
  const guards = plan.isSent ? [] : [...route.guards, ...(plan.guards ?? [])];
  const dependencies = dependenciesOf({ guards, parameters: plan.parameters });
  const read = [...own, ...dependencies.flatMap((dependency) => dependencyRows(dependency, nameOf))];
  const parameters = [...read, ...unreadRows(route.path, read)];
  const results = resultRows(plan, route.responses(), nameOf);
  const body = bodyTypes(route);
  const limits = route.limits().map(limitRow);
  return [
    head,
    section("Parameters", parameters.length > 0 ? table(parameters, "  ") : "  none\n", colors),
    ...(dependencies.length > 0
      ? [section("Dependencies", table(needRows(guards, plan), "  "), colors)]
      : []),
    ...(limits.length > 0 ? [section("Limits", table(limits, "  "), colors)] : []),
    ...(body === undefined ? [] : [section("Body", `  ${body}\n`, colors)]),
    ...(plan.messages
      ? socketSections(plan.messages, results, nameOf, colors)
      : [section("Results", table(results, "  "), colors)]),
    ...(plan.callbacks ? [section("Callbacks", table(callbackRows(plan.callbacks), "  "), colors)] : []),
    ...(plan.messages || plan.isSent || plan.isDescribed
      ? []
      : [section("Served on Node", lines(servedLines(plan, dependencies)), colors)]),
    ...(route.compiled.unsettled
      ? [section("Types that another compiler provided", unsettledLines(route.compiled.unsettled), colors)]
      : []),
    // If nothing is served here, or another application serves it, nothing is decoded or encoded. Only the document is generated.
    ...(plan.isSent || plan.isDescribed
      ? []
      : [section("Generated code", indent(route.generated()), colors)]),
  ].join("\n");
}

/** The limit, its key, and what shares it: `2 in 1m   by address   the dependency search`. */
function limitRow({ requests, per, by, name, dependency }: ReturnType<RouteEntry["limits"]>[number]) {
  const seconds = typeof per === "number" ? `${per} s` : per;
  const shared = [dependency && `the dependency ${dependency}`, name && `as ${name}`].filter(Boolean);
  return [`${requests} in ${seconds}`, `by ${by}`, ...(shared.length > 0 ? [shared.join(", ")] : [])];
}

/** Name, method, and where it is sent. */
const callbackRows = (callbacks: readonly CallbackPlan[]) =>
  callbacks.map(({ name, url, plan }) => [name, plan.method.toUpperCase(), url]);

const lines = (all: readonly string[]) => all.map((line) => `  ${line}\n`).join("");

/** For a socket, the results over HTTP are those that replace the handshake. */
function socketSections(
  messages: MessagesPlan,
  refusals: readonly (readonly string[])[],
  nameOf: NameOf,
  colors: Colors,
): readonly string[] {
  const others = [
    ["403", "another page", "its Origin is neither the host's own nor among origins"],
    ["426", "no handshake", "an HTTP request that does not ask for a WebSocket"],
  ];
  return [
    section("Messages", table(messageRows(messages, nameOf), "  "), colors),
    section("Refused before the handshake", table([...refusals, ...others], "  "), colors),
    section("Closed with", table(closeRows(messages), "  "), colors),
  ];
}

/** The media types of the body, if it is not JSON. */
function bodyTypes({ compiled }: RouteEntry): string | undefined {
  const { requestBody } = compiled.documented.fragment.operation;
  const types = Object.keys(Object(Object(requestBody).content) as object);
  return types.length === 0 || types.join() === "application/json" ? undefined : types.join(", ");
}

function section(heading: string, body: string, colors: Colors): string {
  return `${colors.bold(heading)}\n${body}`;
}

/** Path parameters that are not read: from the prefix that a router is included with, or from a wildcard. */
function unreadRows(path: string, read: readonly (readonly string[])[]): string[][] {
  const isRead = (name: string) => read.some(([, source, reads]) => source === "path" && reads === name);
  const names = new Set(pathTemplates(path).flatMap((template) => template.names));
  return [...names].filter((name) => !isRead(name)).map((name) => ["", "path", name, "string", "not read"]);
}

/** What the client sends for a dependency, under the dependency's name. */
function dependencyRows({ name, parameters }: DependencyPlan, nameOf: NameOf): string[][] {
  return parameters.flatMap((parameter) => {
    const { decode, need } = rowOf(parameter);
    if (need || decode.by === "expression") return [];
    return parameterRows({ ...parameter, name: `${name}.${parameter.name}` }, nameOf);
  });
}

/** Which dependencies are resolved and why, in order: guards first, with the dependencies of each indented below it. */
function needRows(guards: readonly NeedPlan[], { parameters }: OperationPlan): string[][] {
  const rows = (need: NeedPlan, reason: string, depth: number): string[][] => {
    const { dependency, scope, cache, maxConcurrency, limits } = need;
    const notes = [
      scope === "request" ? "" : `scope ${scope}`,
      cache ? "" : "not cached",
      maxConcurrency === undefined ? "" : `at most ${maxConcurrency} at once`,
      limits ? "limited" : "",
    ].filter(Boolean);
    return [
      ...keysOf(need).flatMap((key) => rows(key, `key of a limit of ${dependency.name}`, depth)),
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
    of.flatMap((parameter) => {
      const need = rowOf(parameter).need?.of(parameter);
      return need ? rows(need, `parameter ${parameter.name}`, depth) : [];
    });
  return [...guards.flatMap((guard) => rows(guard, "guard", 0)), ...ofParameters(parameters, 0)];
}

function indent(text: string): string {
  return `${text.trimEnd().replace(/^(?=.)/gm, "  ")}\n`;
}
