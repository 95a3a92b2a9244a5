/**
 * The window through which generated code sees a request. It is all that generated code knows of a server,
 * so that a path beside Hono's can serve the same compiled routes.
 */
export interface RequestView {
  /** A path parameter, percent-decoded. */
  path(name: string): string | undefined;
  /** The last value of a query parameter (FastAPI: the last one wins). */
  query(name: string): string | undefined;
  /** All values of a query parameter in order; empty when absent. */
  queryAll(name: string): readonly string[];
  /**
   * The members of a list that is one value of the query, or several; `undefined` when absent, none of an empty value.
   * Commas separate as they are written, and an encoded one belongs to a member (RFC 3986, 2.2); a space and a bar, which no URL
   * holds as they are, separate once they are decoded.
   */
  queryList(name: string, delimiter: Delimiter): readonly string[] | undefined;
  /** The distinct names in the query string, in order. */
  queryNames(): readonly string[];
  /** A header by its lower-case name; repeated headers are joined by `, ` (RFC 9110, 5.3). */
  header(name: string): string | undefined;
  /** The members of a list-valued header: repeated lines and commas mean the same (RFC 9110, 5.3). */
  headerAll(name: string): readonly string[];
  cookie(name: string): string | undefined;
  cookieNames(): readonly string[];
  /** The names that anybody reads from there for this operation: its handler, all dependencies, the guards around it. */
  namesRead(place: "query" | "cookie"): ReadonlySet<string>;
  /**
   * The condition of a request, as the handler gets it; `undefined` where it has none.
   * @throws HttpError 428 where it must have one.
   */
  condition(header: ConditionHeader, required?: boolean): unknown;
  /**
   * Values injected by type: Hono's `Context`, the `Request`, its `AbortSignal`, the `Outgoing` headers and status, the
   * `Background` tasks, the id of the request. Not the scopes of a dependency, which are none of a request's.
   */
  inject(what: Injected): unknown;
}

/** The headers that say under which condition a request is meant. */
export type ConditionHeader = "if-match" | "if-none-match";

/** What separates the members of a list in one value (OpenAPI 3.1, 4.8.12.3). */
export type Delimiter = "," | " " | "|";

/** A form as generated code sees it. */
export interface FormView {
  /** The last value of a field; `undefined` for one that was left empty. */
  form(name: string): FormValue | undefined;
  /** All values of a field in order, without those that were left empty. */
  formAll(name: string): readonly FormValue[];
  /** The distinct names that were sent, also those of fields that were left empty. */
  formNames(): readonly string[];
}

export type FormValue = string | SentFile;

/** A file, which no text field takes: an issue shows its name and nothing else, since nothing else is a property of it. */
export interface SentFile {
  readonly filename: string;
  /** What the handler gets, where the operation reads files of the field. */
  readonly content?: unknown;
}

export type Injected = "context" | "request" | "signal" | "outgoing" | "background" | "requestId";

/** Those that a server without Hono does not have. */
export type HonoValue = Extract<Injected, "context" | "request">;

/** Those that not every server or app has, which compiled code therefore says that it asks for. */
export type UsedValue = HonoValue | Extract<Injected, "requestId">;
