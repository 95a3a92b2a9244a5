declare const type: unique symbol;

/**
 * A response that is declared in a `responses` option. Created with {@link response}.
 * @example const busy: DeclaredResponse<string> = response<string>("Come back later");
 */
export interface DeclaredResponse<T> {
  readonly description?: string;
  readonly [type]?: T;
}

/**
 * The responses by status, range or `default`: `{ 404: response<Problem>("No such item"), "5XX": … }`. A Response Object of
 * OpenAPI is allowed as well.
 * @example const responses: Responses = { 503: response<{ retry: number }>("Come back later") };
 */
export interface Responses {
  readonly [status: string]: DeclaredResponse<unknown> | { readonly [field: string]: unknown };
}

/**
 * Declares a response with a type, for the `responses` of an app, a router, an inclusion or a route:
 * `{ responses: { 409: response<Conflict>("Another client was faster") } }`. It only changes the document, and neither sends nor
 * checks anything.
 * @param description the text in the document; the status's standard phrase if omitted.
 * @param mediaType the content's media type. Default `application/json`, or the media type of `T` (`Text`, `Html`).
 * @example app.get("/items", { responses: { 503: response<{ retry: number }>("Come back later") } }, (): Item[] => items);
 */
export function response<T = void>(description?: string, mediaType?: string): DeclaredResponse<T>;
export function response<T>(description?: string): DeclaredResponse<T> {
  return description === undefined ? {} : { description };
}
