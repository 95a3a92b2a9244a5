import type { Callable } from "./operations.js";
import { CALL_OPTIONS, isCallOption, OUTPUT_FORMS, SWITCHES } from "./options.js";
import { alternativesOf, choicesOf } from "./schemas.js";
import { readWords } from "./words.js";

/**
 * What the last word can be: operations, flags, or values of an enum.
 * @param words after `call`, the last one as far as it has been typed.
 */
export function completions(words: readonly string[], operations: readonly Callable[]): readonly string[] {
  const last = words.at(-1) ?? "";
  const before = words.slice(0, -1);
  const { operation: name, flags } = readWords(before, SWITCHES);
  const operation = operations.find(({ operationId }) => operationId === name);
  const open = before.at(-1);
  const candidates =
    open?.startsWith("--") && !open.includes("=") ? valuesOf(open.slice(2), operation) : undefined;
  const all =
    candidates ??
    (name === undefined && !last.startsWith("-")
      ? operations.map(({ operationId }) => operationId)
      : flagsOf(
          operation,
          flags.map((flag) => flag.name),
        ));
  return all.filter((one) => one.startsWith(last));
}

/** @returns `undefined` after a switch, where another flag follows. */
function valuesOf(flag: string, operation: Callable | undefined): readonly string[] | undefined {
  const argument = operation?.call().arguments.find(({ name }) => name === flag);
  if (argument && operation) {
    const choices = choicesOf(argument.schema, operation.components);
    return choices.length > 0 || !isBoolean(argument.schema, operation) ? choices : undefined;
  }
  if (flag === "output") return OUTPUT_FORMS;
  return isCallOption(flag) && SWITCHES.has(flag) ? undefined : [];
}

const isBoolean = (schema: unknown, { components }: Callable) =>
  alternativesOf(schema, components).some(({ type }) => type === "boolean");

function flagsOf(operation: Callable | undefined, given: readonly string[]): readonly string[] {
  const own = operation?.call().arguments ?? [];
  const open = own.filter(({ name, schema }) => {
    const isList =
      operation && alternativesOf(schema, operation.components).some(({ type }) => type === "array");
    return isList || !given.includes(name);
  });
  const names = [...open.map(({ name }) => name), ...Object.keys(CALL_OPTIONS)];
  return [...new Set(names)].map((name) => `--${name}`);
}
