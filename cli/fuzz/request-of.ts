import { PARAMETER_PLACES } from "../../runtime/calling/arguments.js";
import type { Argument, OperationCall } from "../../runtime/calling/operation-call.js";
import { makeRequest } from "../../runtime/calling/request.js";
import type { Draft } from "../../transformer/fuzz/drafts.js";
import { inputKey } from "../../transformer/fuzz/drafts.js";
import { FILE, type SentFile } from "../../transformer/fuzz/kinds/others.js";
import type { Subject } from "../../transformer/fuzz/subjects.js";
import type { Json } from "../../transformer/schema.js";
import type { SentBody, SentRequest } from "./exchange.js";

/**
 * Returns the request that sends a draft.
 * @returns `undefined` if something in it cannot be sent, such as a text in a list that contains the separator of its members.
 */
export async function requestOf(subject: Subject, { values }: Draft): Promise<SentRequest | undefined> {
  const extra = Object.keys(values).filter((key) => !subject.inputs.some((input) => inputKey(input) === key));
  const call = callOf(subject, extra);
  const given = Object.fromEntries(Object.entries(values).map(([key, value]) => [key, withFiles(value)]));
  const { request, problems } = makeRequest(call, given);
  if (!request || problems.some(({ type }) => type === "unsendable")) return undefined;
  const { method, url, headers, body } = request;
  if (body === undefined) return { method, url, headers };
  if (typeof body === "string") return { method, url, headers, body: { text: body } };
  // A form with files gets its boundary here.
  const wrapped = new Response(body);
  const type = wrapped.headers.get("content-type");
  const bytes = Buffer.from(await wrapped.arrayBuffer());
  return {
    method,
    url,
    headers: { ...headers, ...(type !== null && { "content-type": type }) },
    body: bodyOf(bytes),
  };
}

/** As text if it is text. */
function bodyOf(bytes: Buffer): SentBody {
  const text = bytes.toString("utf8");
  return Buffer.from(text, "utf8").equals(bytes) ? { text } : { base64: bytes.toString("base64") };
}

/** The OpenAPI terms for the separator between the members of a list, or for an object with a name for each property. */
const WRITTEN: Readonly<Record<string, Pick<Argument, "style" | "explode">>> = {
  ",": { style: "form", explode: false },
  " ": { style: "spaceDelimited", explode: false },
  "|": { style: "pipeDelimited", explode: false },
  deepObject: { style: "deepObject", explode: true },
};

/** How a draft's values are sent. */
function callOf({ method, template, inputs, hasFiles }: Subject, extra: readonly string[]): OperationCall {
  const body = inputs.find(({ place }) => place === "body" || place === "form");
  const form = hasFiles ? "multipart/form-data" : "application/x-www-form-urlencoded";
  return {
    method: method.toUpperCase(),
    path: template,
    arguments: [
      ...inputs.map((input) => ({
        name: inputKey(input),
        in: placeOf(input.place),
        ...(input.name !== undefined && { wireName: input.name }),
        required: false,
        schema: {},
        ...(input.style !== undefined && WRITTEN[input.style]),
      })),
      ...extra.map((key) => {
        const [place = "", name = ""] = key.split(" ");
        return { name: key, in: placeOf(place), wireName: name, required: false, schema: {} };
      }),
    ],
    ...(body && {
      body: {
        mediaType: body.place === "form" ? form : (body.mediaType ?? "application/json"),
        required: !body.optional,
        schema: {},
      },
    }),
  };
}

function placeOf(place: string): Argument["in"] {
  return PARAMETER_PLACES.find((each) => each === place) ?? "body";
}

/** Replaces placeholders by files. */
function withFiles(value: Json): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map(withFiles);
  const { [FILE]: file } = value as unknown as Partial<SentFile>;
  if (file) return new File([new Uint8Array(file.size).fill(97)], file.name, { type: file.type });
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, withFiles(each)]));
}
