/** What a set-up can do. */
export interface Surroundings {
  /** Answers a request of the app, or of the server that is asked: for a login, or to make what requests need. */
  fetch(path: string, init?: RequestInit): Promise<Response>;
}

/** What a set-up gives. */
export interface SetUp {
  /** Headers of every request: credentials, mostly. */
  readonly headers?: Readonly<Record<string, string>>;
}

/**
 * Around all requests that `countersign fuzz` sends: what is before its `yield` runs before the first, what is behind it after
 * the last. It runs once for each process: when one does not answer or ends, another takes its place, with a set-up of its own.
 * @example
 * export default (async function* ({ fetch }) {
 *   const answer = await fetch("/token", { method: "POST", body: new URLSearchParams({ username: "ada", password: "…" }) });
 *   const { access_token } = (await answer.json()) as { access_token: string };
 *   yield { headers: { authorization: `Bearer ${access_token}` } };
 * }) satisfies Around;
 */
export type Around = (surroundings: Surroundings) => AsyncGenerator<SetUp | undefined, void, undefined>;

/**
 * Around each request: its export `each`, which sends it by calling `send`; a transaction that is rolled back behind it.
 * @example
 * export const each: AroundEach = async (send) => {
 *   await database.query("begin");
 *   try {
 *     return await send();
 *   } finally {
 *     await database.query("rollback");
 *   }
 * };
 */
export type AroundEach = (send: () => Promise<Response>) => Promise<Response>;
