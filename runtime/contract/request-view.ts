/**
 * How generated code sees a request. It has no other information about a server, so other servers than Hono's can serve the same
 * compiled routes.
 */
export interface RequestView {
  /** Returns a path parameter, percent-decoded. */
  path(name: string): string | undefined;
  /** Returns the last value of a query parameter (in FastAPI, too, the last one wins). */
  query(name: string): string | undefined;
  /** Returns all values of a query parameter in order; empty if absent. */
  queryAll(name: string): readonly string[];
  /**
   * Returns the members of a list that is one value of the query, or several; `undefined` if absent, no members for an empty
   * value. Only unencoded commas separate members, an encoded one belongs to a member (RFC 3986, 2.2). A space and a bar, which
   * no URL contains unencoded, separate members after decoding.
   */
  queryList(name: string, delimiter: Delimiter): readonly string[] | undefined;
  /** Returns the distinct names in the query string, in order. */
  queryNames(): readonly string[];
  /** Returns a header by its lower-case name. Repeated headers are joined by `, ` (RFC 9110, 5.3). */
  header(name: string): string | undefined;
  /** Returns the members of a list-valued header: repeated lines and commas mean the same (RFC 9110, 5.3). */
  headerAll(name: string): readonly string[];
  cookie(name: string): string | undefined;
  cookieNames(): readonly string[];
  /** Returns the names that are read from there for this operation: by its handler, all dependencies, and the guards around it. */
  namesRead(place: "query" | "cookie"): ReadonlySet<string>;
  /**
   * Returns the condition of a request, as the handler gets it; `undefined` if it has none.
   * @throws HttpError 428 if it must have one.
   */
  condition(header: ConditionHeader, required?: boolean): unknown;
  /**
   * Returns a value that is injected by type: Hono's `Context`, the `Request`, its `AbortSignal`, the `Outgoing` headers and
   * status, the `Background` tasks, the id of the request. Not the scopes of a dependency, which do not belong to a request.
   */
  inject(what: Injected): unknown;
}

/** The headers that state a condition for a request. */
export type ConditionHeader = "if-match" | "if-none-match";

/** What separates the members of a list in one value (OpenAPI 3.1, 4.8.12.3). */
export type Delimiter = "," | " " | "|";

/** A form as generated code sees it. */
export interface FormView {
  /** Returns the last value of a field; `undefined` if it was left empty. */
  form(name: string): FormValue | undefined;
  /** Returns all values of a field in order, without those that were left empty. */
  formAll(name: string): readonly FormValue[];
  /** Returns the distinct names that were sent, including fields that were left empty. */
  formNames(): readonly string[];
}

export type FormValue = string | SentFile;

/** A file, which no text field accepts. An issue shows only its name, since it has no other enumerable property. */
export interface SentFile {
  readonly filename: string;
  /** What the handler gets, if the operation reads files of the field. */
  readonly content?: unknown;
}

export type Injected = "context" | "request" | "signal" | "outgoing" | "background" | "requestId";

/** The values that a server without Hono does not have. */
export type HonoValue = Extract<Injected, "context" | "request">;

/** The values that not every server or app has. Compiled code therefore declares that it needs them. */
export type UsedValue = HonoValue | Extract<Injected, "requestId">;
