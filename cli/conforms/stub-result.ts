import { type Members, membersOf } from "../../runtime/contract/members.js";
import { entriesOf } from "../changes/operations.js";
import { type Printing, typeOf } from "./types.js";

/** The result as a registration declares it: its options, the return type, whether it is a stream. */
export interface StubResult {
  readonly options: { readonly status?: number };
  readonly type: string;
  readonly isGenerator: boolean;
}

/** A single status becomes an option of the route. Several, or headers, become a union of replies. */
export function resultOf(method: string, operation: Members, printing: Printing): StubResult {
  const successes = entriesOf(operation["responses"]).filter(([status]) => /^[23]\d\d$/.test(status));
  const results = successes.map(([status, response]) => resultAt(status, response, printing));
  const [only, ...others] = results;
  if (!only) return { options: {}, type: "void", isGenerator: false };
  if (others.length === 0 && only.headers === undefined) {
    const usual = only.type === "void" ? "204" : "200";
    const options = only.status === usual || method === "HEAD" ? {} : { status: Number(only.status) };
    return { options, type: only.type, isGenerator: only.isStream };
  }
  printing.imports.add("Reply");
  const replies = results.map(({ status, type, headers }) => {
    const parts = [status, type === "void" ? "void" : type, ...(headers === undefined ? [] : [headers])];
    return `Reply<${parts.join(", ")}>`;
  });
  return { options: {}, type: replies.join(" | "), isGenerator: false };
}

interface ResultAt {
  readonly status: string;
  readonly type: string;
  readonly headers: string | undefined;
  readonly isStream: boolean;
}

function resultAt(status: string, reference: unknown, printing: Printing): ResultAt {
  const response = membersOf(printing.document.follow(reference).value);
  const [first, ...more] = entriesOf(response["content"]);
  const json = [first, ...more].find((one) => one && /^application\/([^;]+\+)?json/i.test(one[0]));
  const [mediaType, media] = json ?? first ?? [undefined, undefined];
  const body =
    mediaType === undefined
      ? { type: "void", isStream: false }
      : bodyType(mediaType, membersOf(media), printing);
  return { status, headers: headersOf(response, printing), ...body };
}

function bodyType(mediaType: string, media: Members, printing: Printing) {
  const { schema, itemSchema } = media;
  const [essence = ""] = mediaType.toLowerCase().split(";");
  const items = () => typeOf(itemSchema ?? membersOf(schema)["items"] ?? {}, printing);
  if (essence === "application/jsonl") return { type: `AsyncIterable<${items()}>`, isStream: true };
  if (essence === "text/event-stream") {
    printing.imports.add("EventStream");
    return {
      type: `EventStream<${dataOf(itemSchema ?? membersOf(schema)["items"], printing)}>`,
      isStream: true,
    };
  }
  if (/^application\/([^;]+\+)?json$/.test(essence))
    return { type: typeOf(schema ?? {}, printing), isStream: false };
  if (essence === "text/html" || essence === "text/plain") {
    const name = essence === "text/html" ? "Html" : "Text";
    printing.imports.add(name);
    return { type: name, isStream: false };
  }
  printing.imports.add("Media");
  return { type: `Media<Uint8Array, ${JSON.stringify(mediaType)}>`, isStream: false };
}

/** The type of an event is the type of its data. */
function dataOf(event: unknown, printing: Printing): string {
  const { data } = membersOf(membersOf(printing.document.follow(event).value)["properties"]);
  const { contentSchema } = membersOf(data);
  return contentSchema === undefined ? "unknown" : typeOf(contentSchema, printing);
}

function headersOf({ headers }: Members, printing: Printing): string | undefined {
  const entries = entriesOf(headers);
  if (entries.length === 0) return undefined;
  const members = entries.map(([name, reference]) => {
    const { schema = {}, required } = membersOf(printing.document.follow(reference).value);
    return `${JSON.stringify(name.toLowerCase())}${required === true ? "" : "?"}: ${typeOf(schema, printing)}`;
  });
  return `{ ${members.join("; ")} }`;
}
