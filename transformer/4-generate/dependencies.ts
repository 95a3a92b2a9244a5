import type { Reading } from "../3-plan/needs.js";
import type { DependencyPlan, NeedLimit, NeedPlan } from "../3-plan/plan.js";
import { type ParameterPlan, rowOf } from "../sources/sources.js";
import { bodyProperty, decodeMethod, isFilledIn, usesProperty } from "./decode-method.js";
import type { TypeFacts } from "./facts.js";
import type { ModuleText } from "./module-text.js";
import { camel, pascal, withKind } from "./names.js";

/** The lines of a constant that list what it depends on. Empty for most. */
export function needsProperties(
  { guards = [], parameters }: Reading,
  module: ModuleText,
  facts: TypeFacts,
): string[] {
  const needs = parameters.flatMap((parameter, at) => {
    const { decode } = rowOf(parameter);
    if (decode.by !== "need") return [];
    return [decode.need(parameter, at, module, (need) => needText(need, at, module, facts))];
  });
  return [
    ...(guards.length > 0 ? [`  guards: ${guardsText(guards, module, facts)},`] : []),
    ...(needs.length > 0 ? [`  needs: [${needs.join(", ")}],`] : []),
  ];
}

/** The list of guards, each with what it needs. */
export function guardsText(guards: readonly NeedPlan[], module: ModuleText, facts: TypeFacts): string {
  return `[${guards.map((guard) => needText(guard, undefined, module, facts)).join(", ")}]`;
}

function needText(
  { dependency, cache, scope, maxConcurrency, scopes = [], limits = [] }: NeedPlan,
  at: number | undefined,
  module: ModuleText,
  facts: TypeFacts,
): string {
  const members = [
    `of: ${dependencyConstant(dependency, module, facts)}`,
    ...(at === undefined ? [] : [`at: ${at}`]),
    ...(cache ? [] : ["cache: false"]),
    ...(scope === "request" ? [] : [`scope: "${scope}"`]),
    ...(maxConcurrency === undefined ? [] : [`maxConcurrency: ${maxConcurrency}`]),
    ...(scopes.length === 0 ? [] : [`scopes: ${JSON.stringify(scopes)}`]),
    ...(limits.length === 0
      ? []
      : [`limits: [${limits.map((limit) => limitText(limit, module, facts)).join(", ")}]`]),
  ];
  return `{ ${members.join(", ")} }`;
}

function limitText({ keyedBy, ...said }: NeedLimit, module: ModuleText, facts: TypeFacts): string {
  const members = [
    ...Object.entries(said).map(([name, value]) => `${name}: ${JSON.stringify(value)}`),
    ...(keyedBy ? [`keyedBy: ${needText(keyedBy, undefined, module, facts)}`] : []),
  ];
  return `{ ${members.join(", ")} }`;
}

/**
 * Writes a dependency's constant, a `CompiledDependency`, once per module. The dependencies that it needs come first: it refers
 * to them immediately, but to its own function only when that is called.
 * @returns its name.
 */
export function dependencyConstant(plan: DependencyPlan, module: ModuleText, facts: TypeFacts): string {
  const { name, kind, parameters, source } = plan;
  const hint = camel(lastName(name));
  const isRead = !parameters.every(isFilledIn);
  const text = [
    "{",
    `  name: ${JSON.stringify(`${name} (${source})`)},`,
    `  kind: "${kind}",`,
    ...referenceProperties(plan, module),
    ...needsProperties(plan, module, facts),
    ...indexProperties(parameters),
    ...bodyProperty(parameters, facts),
    ...usesProperty(parameters),
    ...(isRead ? decodeMethod(plan, pascal(hint), module, facts) : []),
    "}",
  ].join("\n");
  return module.declare(
    "dependency",
    `dependency ${text}`,
    withKind(hint, "Dependency"),
    (own) => `const ${own} = ${text};`,
  );
}

/** The parameters that the runtime must know by their index. A list if there are several. */
function indexProperties(parameters: readonly ParameterPlan[]): string[] {
  const found = new Map<string, number[]>();
  for (const [at, parameter] of parameters.entries()) {
    const { decode } = rowOf(parameter);
    const name = decode.by === "expression" ? decode.indexedAs?.(parameter) : undefined;
    if (name) found.set(name, [...(found.get(name) ?? []), at]);
  }
  return [...found].map(([name, at]) => `  ${name}: ${at.length > 1 ? `[${at.join(", ")}]` : at[0]},`);
}

/** `requireRole` of `roles.requireRole("admin")`. */
function lastName(name: string): string {
  return /([\p{ID_Continue}$]+)[^\p{ID_Continue}$]*$/u.exec(name.replace(/\(.*$/s, ""))?.[1] ?? "guard";
}

function referenceProperties({ reference }: DependencyPlan, module: ModuleText): string[] {
  if (!reference) return [];
  const { length } = reference.path;
  // A member of a module is not a method of it.
  const owner = length > 1 ? [`  on: () => ${module.expression(reference, length - 1)},`] : [];
  return [`  use: () => ${module.expression(reference)},`, ...owner];
}
