import { issuesIn } from "../../runtime/calling/issues.js";
import { parsedJson } from "../../runtime/calling/parsed-json.js";
import { type Issue, MASK } from "../../runtime/contract/issue.js";
import { isMembers } from "../../runtime/contract/members.js";
import type { Draft } from "../../transformer/fuzz/drafts.js";
import { type FuzzedProgram, holds, type Subject } from "../../transformer/fuzz/subjects.js";
import { resolve, type Schema, wireName } from "../../transformer/schema.js";
import type { DocumentedAnswers } from "./documented.js";
import type { Answer, Outcome } from "./exchange.js";
import type { Finding } from "./faults.js";

/** A shorter secret may appear in a response by chance. */
const SECRET_LENGTH = 6;

/** Statuses of refusals before an operation gets the request, documented or not: not a valid form, too large, no such path. */
const BEFORE: ReadonlySet<number> = new Set([400, 404, 405, 413, 414, 415, 422, 431]);

/** Returns what is wrong with the outcome of any request. */
export function generalFinding(
  subject: Subject,
  outcome: Outcome,
  { secrets, broken }: Pick<Draft, "secrets" | "broken">,
  documented: DocumentedAnswers,
): Finding | undefined {
  if (outcome.kind === "late")
    return { kind: "hangs", text: `does not respond within ${outcome.afterMs} ms` };
  if (outcome.kind === "gone")
    return { kind: "ended", text: `ends the process or the connection: ${outcome.why}` };
  const { operation } = subject;
  const { status } = outcome;
  const isSaid = operation !== undefined && isNamed(operation["responses"], status);
  if (status >= 500 && !isSaid)
    return { kind: "server-error", text: `responds with ${status}: ${shortened(outcome.text)}` };
  const secret = secrets.find((each) => each.length >= SECRET_LENGTH && tells(outcome, each));
  if (secret !== undefined && !subject.telling.has(status))
    return { kind: "secret-leaked", text: `responds with ${status} and the secret that was sent` };
  if (!operation || (broken && BEFORE.has(status) && !isSaid)) return undefined;
  const found = documented.problem({ operation, empty: subject.empty }, outcome);
  return subject.isFree && found?.kind.startsWith("undocumented") ? undefined : found;
}

/** Whether a document lists a status explicitly. */
function isNamed(responses: unknown, status: number): boolean {
  return isMembers(responses) && responses[status] !== undefined;
}

function tells({ text, headers }: Answer, secret: string): boolean {
  const spellings = [secret, JSON.stringify(secret).slice(1, -1), encodeURIComponent(secret)];
  return spellings.some((each) => text.includes(each) || headers.some(([, value]) => value.includes(each)));
}

/** Returns what is wrong with the response to a valid request. */
export function validFinding(subject: Subject, answer: Answer, program: FuzzedProgram): Finding | undefined {
  // Whether a patch results in a valid whole depends on the current value.
  const isPatch = subject.inputs.some(({ mediaType }) => mediaType !== undefined);
  const refused = issuesOf(answer)?.find(({ loc }) => !isOwnBusiness(loc, subject, program));
  if (!refused || isPatch) return undefined;
  return {
    kind: "valid-refused",
    text: `responds with ${answer.status}: ${refused.loc.join(".")}, ${refused.msg}`,
  };
}

/** Returns what is wrong with the response to a request that is wrong in one place. */
export function brokenFinding(
  subject: Subject,
  answer: Answer,
  { broken }: Draft,
  program: FuzzedProgram,
): Finding | undefined {
  if (!broken) return undefined;
  const { loc, why, certain } = broken;
  const what = `${loc.join(".")} ${why}`;
  if (answer.status < 400)
    return { kind: "broken-accepted", text: `responds with ${answer.status}, although ${what}` };
  const place = loc.slice(0, certain);
  const isThere = (found: readonly unknown[]) =>
    place.every((step, i) => isStep(found[i], step, i === 1 && loc[0] === "header"));
  const other = issuesOf(answer)?.find(({ loc }) => !isThere(loc) && !isOwnBusiness(loc, subject, program));
  if (!other) return undefined;
  return { kind: "wrong-place", text: `responds with an issue at ${other.loc.join(".")}, although ${what}` };
}

/** Secrets are not shown, and header names are not case-sensitive. */
function isStep(found: unknown, wanted: string | number, isHeader: boolean): boolean {
  if (found === wanted || found === MASK) return true;
  return isHeader && String(found).toLowerCase() === String(wanted).toLowerCase();
}

/** The issues of a 422; `undefined` for any other response. */
export function issuesOf({ status, text }: Answer): readonly Issue[] | undefined {
  return status === 422 ? issuesIn(parsedJson(text)) : undefined;
}

/** Whether a check of the project or a function that creates the value decides at this place. Only these know what they refuse. */
function isOwnBusiness(loc: Issue["loc"], { inputs }: Subject, { types }: FuzzedProgram): boolean {
  const [place, ...steps] = loc;
  // For everything that was read there, as a whole.
  if (steps.length === 0 && inputs.some((input) => input.place === place && input.name !== undefined))
    return true;
  const read = inputs.filter(
    (input) => input.place === place || (input.place === "form" && place === "body"),
  );
  const decides = (schema: Schema): boolean =>
    (schema.checks?.length ?? 0) > 0 ||
    (schema.kind === "toJSON" && Boolean(schema.made ?? schema.validated));
  return read.some(({ name, schemas }) => {
    const inside =
      name === undefined
        ? steps
        : String(steps[0]).toLowerCase() === name.toLowerCase()
          ? steps.slice(1)
          : undefined;
    if (!inside) return false;
    let reached = schemas.flatMap((schema) => expanded(schema, types));
    for (let i = 0; ; i++) {
      if (reached.some(decides)) return true;
      const step = inside[i];
      if (step === undefined)
        return reached.some((schema) => schema.kind === "union" && holds(schema, types, decides));
      const next = reached
        .flatMap((schema) => stepped(schema, step))
        .flatMap((schema) => expanded(schema, types));
      // The name of a union's member has no schema of its own.
      if (next.length > 0) reached = next;
    }
  });
}

/** Includes the targets of references, the members of a union, and the types that a value is created from. */
function expanded(schema: Schema, types: FuzzedProgram["types"], depth = 0): readonly Schema[] {
  const resolved = resolve(schema, types);
  const own = schema === resolved ? [resolved] : [schema, resolved];
  if (depth > 5) return own;
  if (resolved.kind === "union")
    return [...own, ...resolved.members.flatMap((member) => expanded(member, types, depth + 1))];
  if (resolved.kind === "toJSON" && resolved.input)
    return [...own, ...expanded(resolved.input, types, depth + 1)];
  return own;
}

function stepped(schema: Schema, step: string | number): readonly Schema[] {
  switch (schema.kind) {
    case "array":
    case "set":
      return [schema.items];
    case "tuple":
      return [...schema.items.map((item) => item.schema), ...(schema.rest ? [schema.rest] : [])];
    case "map":
      return [schema.value];
    case "object": {
      const property = schema.properties.find((each) => wireName(each) === step);
      return property ? [property.schema] : (schema.index ?? []).map(({ value }) => value);
    }
    case "string":
    case "number":
    case "bigint":
    case "boolean":
    case "null":
    case "literal":
    case "template":
    case "parsed":
    case "upload":
    case "unknown":
    case "never":
    case "union":
    case "ref":
    case "toJSON":
      return [];
  }
}

export function shortened(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length > 200 ? `${line.slice(0, 200)}…` : line || "without a body";
}
