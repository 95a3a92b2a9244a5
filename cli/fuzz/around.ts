/** What is available to a set-up. */
export interface Surroundings {
  /** Sends a request to the app, or to the tested server: for a login, or to create what requests need. */
  fetch(path: string, init?: RequestInit): Promise<Response>;
}

/** What a set-up provides. */
export interface SetUp {
  /** Headers of every request, mostly credentials. */
  readonly headers?: Readonly<Record<string, string>>;
}

/**
 * Surrounds all requests of `countersign fuzz`: the code before its `yield` runs before the first request, the code after it
 * after the last. It runs once for each process: if a process does not respond or ends, another replaces it, with a set-up of its
 * own.
 * @example export default (async function* ({ fetch }) { const answer = await fetch("/token", { method: "POST", body: new
 * URLSearchParams({ username: "ada", password: "…" }) }); const { access_token } = (await answer.json()) as { access_token:
 * string }; yield { headers: { authorization: `Bearer ${access_token}` } }; }) satisfies Around;
 */
export type Around = (surroundings: Surroundings) => AsyncGenerator<SetUp | undefined, void, undefined>;

/**
 * Surrounds each request: the export `each`, which sends the request by calling `send`; for example, a transaction that is rolled
 * back afterwards.
 * @example export const each: AroundEach = async (send) => { await database.query("begin"); try { return await send(); } finally
 * { await database.query("rollback"); } };
 */
export type AroundEach = (send: () => Promise<Response>) => Promise<Response>;
