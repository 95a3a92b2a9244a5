import type { CallExpression, Expression, NewExpression, SourceFile } from "typescript";
import { bindingOf, chainStart } from "../../1-discover/binding.js";
import { isMethod, receiverOf } from "../../1-discover/calls.js";
import type { Discovery } from "../../1-discover/discovery.js";
import { writtenOption } from "../../1-discover/static-options.js";
import { bare } from "../../1-discover/static-value.js";
import { type WrittenGuards, writtenGuards } from "../../1-discover/written-guards.js";
import { ts } from "../../semantics/compiler.js";
import type { Semantics } from "../../semantics/semantics.js";

/** `new App(…)`, `new Router(…)` or `app.route(…)` with guards or `responses`, or an app that sets `secure`. */
export interface GuardedCall {
  readonly call: CallExpression | NewExpression;
  readonly guards: WrittenGuards;
  /** The `responses` option. */
  readonly responses: Expression | undefined;
  /** The prefix of the app or router that is created. */
  readonly prefix: string;
}

export function findGuardedCalls(file: SourceFile, discovery: Discovery): readonly GuardedCall[] {
  return discovery.session
    .callsIn(file)
    .flatMap((call) =>
      ts.isNewExpression(call)
        ? guardedCreation(call, discovery)
        : guardedInclusion(call, discovery.semantics),
    );
}

/** A call with more arguments than users write is already compiled, so there is nothing left to do. */
function guardedCreation(call: NewExpression, { semantics, ownPrefix }: Discovery): readonly GuardedCall[] {
  const [options, ...more] = call.arguments ?? [];
  if (!options || more.length > 0 || !mayGuard(call, options, semantics) || !semantics.instanceOf(call))
    return [];
  const isSecure = semantics.instanceOf(call) === "App" && writtenOption(options, "secure", semantics);
  const written =
    writtenParts(options, semantics) ??
    (isSecure && { guards: { keys: [], list: undefined }, responses: undefined });
  return written ? [{ call, ...written, prefix: ownPrefix(bindingOf(call, semantics)).prefix }] : [];
}

/** Whether this may create an app or router with such options. Most `new` expressions do not. */
function mayGuard({ expression }: NewExpression, options: Expression, semantics: Semantics): boolean {
  const written = bare(options);
  if (ts.isObjectLiteralExpression(written))
    return written.properties.some(({ name }) => !name || !ts.isIdentifier(name) || GUARDING.has(name.text));
  if (ts.isLiteralExpression(written)) return false;
  // `Set` and similar names are not classes, but constants that a package, or TypeScript's library, declares.
  const made = ts.isIdentifier(expression) ? semantics.declarationOf(expression)?.node : undefined;
  return !made || ts.isClassLike(made) || !made.getSourceFile().isDeclarationFile;
}

const GUARDING: ReadonlySet<string> = new Set(["dependencies", "limit", "idempotent", "responses", "secure"]);

function guardedInclusion(call: CallExpression, semantics: Semantics): readonly GuardedCall[] {
  const options = call.arguments[2];
  if (!isMethod(call, "route") || call.arguments.length !== 3 || !options) return [];
  if (!semantics.instanceOf(chainStart(receiverOf(call)))) return [];
  const written = writtenParts(options, semantics);
  return written ? [{ call, ...written, prefix: "" }] : [];
}

function writtenParts(
  options: Expression,
  semantics: Semantics,
): Pick<GuardedCall, "guards" | "responses"> | undefined {
  const guards = writtenGuards(options, semantics);
  const responses = writtenOption(options, "responses", semantics);
  return guards.list || guards.keys.length > 0 || responses ? { guards, responses } : undefined;
}
