import { isMembers } from "../contract/members.js";

/** Members in which a `$ref` is a value of the program, not a reference. */
const DATA: ReadonlySet<string> = new Set(["example", "examples", "default", "const", "enum", "value"]);

/** Returns the references within the document that a declared response contains, each once. */
export function referencesWithin(declared: unknown): readonly string[] {
  const found = new Set<string>();
  const collect = (value: unknown): void => {
    if (Array.isArray(value)) for (const item of value) collect(item);
    else if (isMembers(value))
      for (const [key, member] of Object.entries(value)) {
        if (key === "$ref" && typeof member === "string" && member.startsWith("#")) found.add(member);
        else if (!DATA.has(key)) collect(member);
      }
  };
  collect(declared);
  return [...found];
}

/** Whether a reference such as `#/components/schemas/Item` points to something in the document (RFC 6901, 6). */
export function leadsSomewhere(reference: string, document: unknown): boolean {
  const steps = reference.split("/").slice(1).map(stepOf);
  if (!/^#(\/|$)/.test(reference) || steps.includes(undefined)) return false;
  let at = document;
  for (const step of steps) {
    if (typeof at !== "object" || at === null || !Object.hasOwn(at, step ?? "")) return false;
    at = (at as { readonly [step: string]: unknown })[step ?? ""];
  }
  return true;
}

function stepOf(text: string): string | undefined {
  try {
    return decodeURIComponent(text).replaceAll("~1", "/").replaceAll("~0", "~");
  } catch {
    return undefined;
  }
}
