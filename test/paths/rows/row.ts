/** The expectation for one response. Names of fields are in lower case. */
export interface Expected {
  readonly status: number;
  /** The text itself, what its JSON is equal to, or what is found in it; `undefined` where it does not matter. */
  readonly body?: string | object | undefined;
  readonly fields?: Readonly<Record<string, Field>>;
}

/** All values of a field, joined or each by itself; `null` for one that must be absent. */
export type Field = string | readonly string[] | RegExp | null;

/** `taken` for what is worked out directly, whatever way the outcome goes out; `any` for what may move from one to the other. */
export type By = "direct" | "taken" | "hono" | "any";

/** Bytes that a client sends over one connection, and the correct responses to them. */
export interface Row {
  readonly title: string;
  /** In writes of their own. */
  readonly writes: readonly string[];
  /** Informational ones (1xx) among them. */
  readonly answers: readonly Expected[];
  /** Whether the server ends the connection. Otherwise the next request on it must get a response. */
  readonly ended: boolean;
  /** Everything that the application does, in order. */
  readonly told: readonly (string | RegExp)[];
  /** What serves each request if the direct path is on. */
  readonly by: readonly By[];
  /** Whether `app.fetch` is asked, too: not where the question is one of the connection or of what no `Request` can say. */
  readonly fetch: boolean;
}

type More = Partial<Pick<Row, "ended" | "told" | "fetch">> & { readonly by?: Row["by"][number] | Row["by"] };

/** @param more what is not as usual: answered by the direct path and the connection kept, without anything told. */
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

/** As FastAPI answers an error without more to say of it. */
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
