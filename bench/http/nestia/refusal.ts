// Translates nestia's errors for a body.
import { at, email, minimum, other, pattern } from "../problems.js";

/** An error of typia: `$input.lines[3].quantity`, and the expected type. */
interface TypiaError {
  path: string;
  expected: string;
}

/** @returns status and JSON of the response to an error of Nest. */
export function refusal(status: number, told: string | { errors?: TypiaError[] }, body: unknown) {
  const errors = typeof told === "string" ? undefined : told.errors;
  if (!errors) return { status, answer: { detail: "Not authenticated" } };
  return { status: 422, answer: { detail: errors.map((error) => translated(error, body)) } };
}

function translated({ path, expected }: TypiaError, body: unknown) {
  const parts = [...path.matchAll(/\.(\w+)|\[(\d+)\]/g)].map(([, name, index]) => name ?? Number(index));
  const loc = ["body", ...parts];
  const input = at(body, parts);
  if (expected.includes('Format<"email">')) return email(loc, input);
  const [, source] = /Pattern<"(.*)">/.exec(expected) ?? [];
  if (source !== undefined) return pattern(source, loc, input);
  const [, least] = /Minimum<(\d+)>/.exec(expected) ?? [];
  if (least !== undefined) return minimum(Number(least), loc, input);
  return other(`Input should be ${expected}`, loc, input);
}
