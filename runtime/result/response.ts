declare const type: unique symbol;

/**
 * A response that is declared in a `responses` option; made with {@link response}.
 * @example const busy: DeclaredResponse<string> = response<string>("Come back later");
 */
export interface DeclaredResponse<T> {
  readonly description?: string;
  readonly [type]?: T;
}

/**
 * What is answered with a status, by status, range or `default`: `{ 404: response<Problem>("No such item"), "5XX": … }`.
 * A Response Object as OpenAPI has it may stand there too.
 * @example const responses: Responses = { 503: response<{ retry: number }>("Come back later") };
 */
export interface Responses {
  readonly [status: string]: DeclaredResponse<unknown> | { readonly [field: string]: unknown };
}

/**
 * A response of a type, for the `responses` of an app, a router, an inclusion or a route:
 * `{ responses: { 409: response<Conflict>("Somebody was faster") } }`. It says what the document shows, and neither
 * sends nor checks anything.
 * @param description what stands in the document; the status's standard phrase where it is left out.
 * @param mediaType of the content. Default `application/json`, or what `T` says of itself (`Text`, `Html`).
 * @example app.get("/items", { responses: { 503: response<{ retry: number }>("Come back later") } }, (): Item[] => items);
 */
export function response<T = void>(description?: string, mediaType?: string): DeclaredResponse<T>;
export function response<T>(description?: string): DeclaredResponse<T> {
  return description === undefined ? {} : { description };
}
