import type { OperationCall } from "../../runtime/calling/operation-call.js";
import { isMembers, type Members } from "../../runtime/contract/members.js";
import { singleQuoted } from "../shell-word.js";
import { alternativesOf } from "./schemas.js";

/** Surrounds the name of a shell variable in a text. It is from Unicode's private use area, so no step changes it. */
const MARK = "\uE000";

/** The placeholder for a secret in displayed text. */
export function variable(name: string): string {
  return `${MARK}${name.replace(/\W+/g, "_").toUpperCase()}${MARK}`;
}

/** A text as a word of a shell: in single quotes, with variables in double quotes. */
export function shellWord(text: string): string {
  const parts = text.split(MARK);
  const words = parts.map((part, i) => (i % 2 === 1 ? `"$${part}"` : part === "" ? "" : singleQuoted(part)));
  return words.join("") || "''";
}

/** The arguments without their secrets, which are `writeOnly` in the document. */
export function withoutSecrets(
  values: Readonly<Record<string, unknown>>,
  { arguments: known }: OperationCall,
  components: Members,
): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => {
      const schema = known.find((one) => one.name === name)?.schema;
      return [name, hidden(value, schema, components, name, 0)];
    }),
  );
}

function hidden(value: unknown, schema: unknown, components: Members, name: string, depth: number): unknown {
  const all = alternativesOf(schema, components);
  if (all.some(({ writeOnly }) => writeOnly === true)) return variable(name);
  if (depth > 50 || value instanceof Blob || value instanceof Uint8Array) return value;
  if (Array.isArray(value)) {
    const items = all.find((one) => one["items"] !== undefined)?.["items"];
    return value.map((item) => hidden(item, items, components, name, depth + 1));
  }
  if (!isMembers(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => {
      const own = all.flatMap(({ properties, additionalProperties }) =>
        isMembers(properties) && Object.hasOwn(properties, key)
          ? [properties[key]]
          : isMembers(additionalProperties)
            ? [additionalProperties]
            : [],
      );
      const isSecret = own.some((one) =>
        alternativesOf(one, components).some(({ writeOnly }) => writeOnly === true),
      );
      return [key, isSecret ? variable(key) : hidden(member, own[0], components, key, depth + 1)];
    }),
  );
}
