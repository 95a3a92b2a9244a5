import { parsedJson } from "../../runtime/calling/parsed-json.js";
import { resolved } from "../../runtime/calling/resolved.js";
import { isMembers, type Members, membersOf } from "../../runtime/contract/members.js";
import { type Answer, headerOf, mediaTypeOf } from "./exchange.js";
import type { Finding } from "./faults.js";
import { schemaMisfit } from "./json-schema.js";

/** The documented responses of operations. */
export interface DocumentedAnswers {
  /** Returns the first difference of a response from the document. */
  problem(subject: Documented, answer: Answer): Finding | undefined;
  /** Returns the documented response of a status, or of its class; `undefined` if there is none. */
  response(operation: Members, status: number): Members | undefined;
}

/** An operation, and the statuses of its results that have no body. */
export interface Documented {
  readonly operation: Members;
  readonly empty: ReadonlySet<number>;
}

/** @param document an OpenAPI 3.1 document, whose schemas are JSON Schema. */
export function documentedAnswers(document: Members): DocumentedAnswers {
  const components = membersOf(document["components"]);
  const misfit = (schema: unknown, json: unknown) => schemaMisfit(schema, json, components);

  function response(operation: Members, status: number): Members | undefined {
    const responses = membersOf(operation["responses"]);
    const found = responses[status] ?? responses[`${Math.floor(status / 100)}XX`] ?? responses["default"];
    return found === undefined ? undefined : resolved(found, components);
  }

  function problem({ operation, empty }: Documented, answer: Answer): Finding | undefined {
    const { status } = answer;
    const documented = response(operation, status);
    if (!documented)
      return { kind: "undocumented-status", text: `responds with ${status}, which is not documented` };
    return bodyProblem(documented, answer, empty) ?? headerProblem(documented, answer);
  }

  function bodyProblem(
    { content }: Members,
    answer: Answer,
    empty: ReadonlySet<number>,
  ): Finding | undefined {
    const { status, text } = answer;
    const type = mediaTypeOf(answer);
    if (!isMembers(content)) {
      // The document may not describe a response that the program itself creates.
      if (text === "" || !empty.has(status)) return undefined;
      return {
        kind: "undocumented-media-type",
        text: `responds with ${status} and a body (${type ?? "of no media type"}) that is not documented`,
      };
    }
    if (text === "" && type === undefined) return undefined;
    const media = Object.entries(content).find(([range]) => isIn(range, type));
    if (!media)
      return {
        kind: "undocumented-media-type",
        text: `responds with ${status} and ${type ?? "no media type"}, but ${Object.keys(content).join(" or ")} is documented`,
      };
    const wrong = isMembers(media[1]) ? contentMisfit(type ?? "", media[1], answer) : undefined;
    return wrong === undefined
      ? undefined
      : {
          kind: "answer-misfit",
          text: `responds with ${status} and a body that does not match the document: ${wrong}`,
        };
  }

  function contentMisfit(type: string, { schema }: Members, { text, cut }: Answer): string | undefined {
    if (type === "application/jsonl") {
      const lines = text.split("\n").slice(0, cut ? -1 : undefined);
      const items = lines.filter((line) => line.trim() !== "").map(parsedJson);
      return items.includes(undefined) ? "a line is not JSON" : misfit(schema, items);
    }
    if (type === "text/event-stream") return eventMisfit(schema, text);
    if (!/^application\/(?:json|[^;]+\+json)$/.test(type) || cut) return undefined;
    const json = parsedJson(text);
    return json === undefined ? "it is not JSON" : misfit(schema, json);
  }

  /** Checks the events whose data is JSON. */
  function eventMisfit(schema: unknown, text: string): string | undefined {
    const { items } = isMembers(schema) ? resolved(schema, components) : {};
    const { properties } = resolved(items, components);
    const data = isMembers(properties) ? resolved(properties["data"], components) : {};
    const content = data["contentSchema"];
    if (content === undefined) return undefined;
    // The last event may be incomplete.
    for (const event of text.split("\n\n").slice(0, -1)) {
      const lines = event.split("\n").filter((line) => line.startsWith("data:"));
      if (lines.length === 0) continue;
      const json = parsedJson(lines.map((line) => line.slice(5).trimStart()).join("\n"));
      const wrong = json === undefined ? "the data of an event is not JSON" : misfit(content, json);
      if (wrong !== undefined) return wrong;
    }
    return undefined;
  }

  function headerProblem({ headers }: Members, answer: Answer): Finding | undefined {
    for (const [name, header] of Object.entries(membersOf(headers))) {
      const { schema, required } = resolved(header, components);
      const value = headerOf(answer, name.toLowerCase());
      if (value === undefined) {
        if (required === true)
          return {
            kind: "header-misfit",
            text: `responds with ${answer.status}, but without the header ${name}`,
          };
        continue;
      }
      const wrong = textMisfits(value).map((json) => misfit(schema, json));
      if (wrong.every((each) => each !== undefined))
        return { kind: "header-misfit", text: `responds with the header ${name}: ${value}, ${wrong[0]}` };
    }
    return undefined;
  }

  return { problem, response };
}

/** The values that a text may represent. */
function textMisfits(text: string): readonly unknown[] {
  const json = parsedJson(text);
  const list = text.split(",").map((each) => each.trim());
  return [
    text,
    ...(json === undefined ? [] : [json]),
    list,
    list.map((each) => (parsedJson(each) === undefined ? each : parsedJson(each))),
  ];
}

/** Whether a media type is in a range such as `image/*`. */
function isIn(range: string, type: string | undefined): boolean {
  if (range === "*/*") return true;
  const [wanted = ""] = range.toLowerCase().split(";");
  if (type === undefined) return false;
  return wanted.endsWith("/*") ? type.startsWith(wanted.slice(0, -1)) : wanted.trim() === type;
}
