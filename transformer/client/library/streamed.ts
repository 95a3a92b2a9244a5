import type { ApiCall, ValueOf } from "./call.js";

/**
 * A call whose value arrives item by item: `for await (const item of client.exportRows())`. Its promise resolves when the stream
 * begins.
 */
export type ApiStream<Answer> = ApiCall<Answer> &
  AsyncIterable<ValueOf<Answer> extends AsyncIterable<infer Item> ? Item : never>;

export function streamed<Answer>(call: ApiCall<Answer>): ApiStream<Answer> {
  async function* items() {
    yield* (await call) as AsyncIterable<unknown>;
  }
  return Object.assign(call, { [Symbol.asyncIterator]: items }) as unknown as ApiStream<Answer>;
}
