/** The expectation for one response. Names of fields are in lower case. */
export interface Expected {
  readonly status: number;
  /** The text itself, the value of its JSON, or a pattern in it; `undefined` if it does not matter. */
  readonly body?: string | object | undefined;
  readonly fields?: Readonly<Record<string, Field>>;
}

/** All values of a field, joined or separately; `null` for a field that must be absent. */
export type Field = string | readonly string[] | RegExp | null;

/** `taken` if the direct path handles the request, whatever sends the response; `any` if either path may. */
export type By = "direct" | "taken" | "hono" | "any";

/** Bytes that a client sends over one connection, and the correct responses to them. */
export interface Row {
  readonly title: string;
  /** Each in a separate write. */
  readonly writes: readonly string[];
  /** Informational ones (1xx) included. */
  readonly answers: readonly Expected[];
  /** Whether the server ends the connection. Otherwise the next request on it must get a response. */
  readonly ended: boolean;
  /** Everything that the application does, in order. */
  readonly told: readonly (string | RegExp)[];
  /** What serves each request if the direct path is on. */
  readonly by: readonly By[];
  /** Whether `app.fetch` gets the request, too: not if the row is about the connection, or a `Request` cannot express it. */
  readonly fetch: boolean;
}

type More = Partial<Pick<Row, "ended" | "told" | "fetch">> & { readonly by?: Row["by"][number] | Row["by"] };

/** @param more exceptions to the default: served by the direct path with the connection kept, and nothing logged. */
export function row(
  title: string,
  writes: string | readonly string[],
  answers: Expected | readonly Expected[],
  { by = "direct", ...more }: More = {},
): Row {
  const all = [answers].flat();
  const final = all.filter(({ status }) => status >= 200).length;
  return {
    title,
    writes: [writes].flat(),
    answers: all,
    ended: false,
    told: [],
    by: typeof by === "string" ? Array.from({ length: final }, () => by) : by,
    fetch: final === 1,
    ...more,
  };
}

export const answer = (
  status: number,
  body?: Expected["body"],
  fields: Expected["fields"] = {},
): Expected => ({
  status,
  body,
  fields,
});
export const ok = (body: unknown, fields: Expected["fields"] = {}): Expected =>
  answer(200, JSON.stringify(body), { "content-type": "application/json", ...fields });

/** FastAPI's response to an error without details. */
export const refused = (status: number, detail: unknown, fields: Expected["fields"] = {}): Expected =>
  answer(status, { detail }, { "content-type": "application/json", ...fields });

export interface Issue {
  readonly type: string;
  readonly loc: readonly (string | number)[];
  readonly msg: string;
  readonly input: unknown;
  readonly ctx?: object;
}
export const invalid = (...issues: readonly Issue[]): Expected => refused(422, issues);

export const missing = (...loc: readonly (string | number)[]): Issue => ({
  type: "missing",
  loc,
  msg: "Field required",
  input: null,
});
export const notInt = (input: string, ...loc: readonly string[]): Issue => ({
  type: "int_parsing",
  loc,
  msg: "Input should be a valid integer, unable to parse string as an integer",
  input,
});

export const NOT_FOUND = refused(404, "Not Found");
export const notAllowed = (allow: string): Expected => refused(405, "Method Not Allowed", { allow });
/** node-server's response if the target and the host do not form a URL. */
export const NO_URL = answer(400, "");
/** Node's response before there is a request, without a body. */
export const BAD = answer(400, "", { connection: "close" });
