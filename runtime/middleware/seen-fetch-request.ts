import { getPath } from "hono/utils/url";
import type { SeenRequest } from "./plain.js";

/** A `Request` as the app's options see it. */
export class SeenFetchRequest implements SeenRequest {
  readonly #request: Request;
  id: string | undefined;

  /** @param id if the request already has one. */
  constructor(request: Request, id: string | undefined) {
    this.#request = request;
    this.id = id;
  }

  get method(): string {
    return this.#request.method;
  }

  get pathname(): string {
    return getPath(this.#request);
  }

  header(name: string): string | undefined {
    return this.#request.headers.get(name) ?? undefined;
  }
}
