import assert from "node:assert/strict";
import { ApiError, createClient, echoItem, isApiError } from "./client.js";

/** Calls everything. Code that does not match the types does not compile; `@ts-expect-error` marks what must not. */
export async function use(fetch: (request: Request) => Response | Promise<Response>): Promise<void> {
  const api = createClient({ fetch, headers: { authorization: "Bearer t0ken" } });

  const item = {
    id: 3,
    name: "Lamp",
    price: 1.5,
    availableFrom: new Date(86_400_000),
    tags: new Set(["a", "b"]),
    stock: new Map([["Oslo", 1]]),
    page: new URL("https://shop.example/lamp"),
    thumbnail: new Uint8Array([0, 255, 128]),
    weight: 2n ** 60n,
    firstSeen: new Date(0),
  };
  assert.deepEqual(await api.echoItem(item), item);
  assert.deepEqual(await echoItem({ fetch }, { ...item, page: null }), { ...item, page: null });
  const { availableFrom: _, ...without } = item;
  assert.deepEqual(await api.echoItem(without), without);
  const made = await api.echoItem(item).response;
  if (made.ok) made.status satisfies 201;
  const shapes = [
    { kind: "circle", since: new Date(1) },
    { kind: "square", until: new Date(2) },
  ] as const;
  assert.deepEqual(await api.echoShapes({ body: [...shapes] }), shapes);
  const tree = { at: new Date(1), children: [{ at: new Date(2), children: [] }] };
  assert.deepEqual(await api.echoTree(tree), tree);
  assert.equal(await api.echoMoney({ body: "5 cents" }), "5 cents");
  // Properties that the server fills in are optional in the call, and present in the result.
  const draft = await api.echoDraft({ name: "a", at: new Date(3) });
  draft.copies satisfies number;
  assert.deepEqual(draft, { name: "a", copies: 1, at: new Date(3) });
  assert.equal(await api.sum({ body: [1, 2, 3] }), 6);
  const half = { name: "l", at: new Date(0) };
  assert.equal(await api.pair({ id: 1, left: half, right: { ...half, name: "r" } }), "1 l r none");
  assert.equal(await api.pair({ id: 1, left: half, right: half, note: "n" }), "1 l l n");

  const given = {
    id: "a/b c?",
    ids: [1, 2],
    filter: { price: { least: 5 }, since: new Date(4) },
    xTenant: "t",
  };
  assert.deepEqual(await api.readParameters(given), {
    id: "a/b c?",
    limit: 10,
    ids: [1, 2],
    filter: { price: { least: 5 }, since: new Date(4) },
    tenant: "t",
    ratio: [],
  });
  const more = await api.readParameters({
    ...given,
    since: new Date(9),
    session: "s=1",
    ratio: [0.5, 1],
    limit: 3,
  });
  assert.deepEqual([more.since, more.session, more.ratio, more.limit], [new Date(9), "s=1", [0.5, 1], 3]);
  assert.deepEqual(await api.sameName({ name: "p", q: "q", h: "h" }), ["p", "q", "h"]);
  assert.deepEqual(JSON.parse(await api.patchItem({ id: 2, copies: 4 })), { patched: 2, copies: 4 });
  assert.equal(await api.putTagged({ id: 2, match: '"1"' }), 2);

  assert.equal(await api.login({ user: "me & you", password: "p" }), "me & you");
  assert.equal(await api.upload({ file: new Blob(["text"]), note: "n", days: [1, 2] }), "n 1+2 text");

  assert.equal(await api.nothing(), undefined);
  assert.equal(await api.text(), "words");
  assert.deepEqual(await api.bytes(), new Uint8Array([1, 2, 3]));
  assert.match(await (await api.file()).text(), /MIT/);
  assert.equal(await (await api.raw()).text(), "as it is");
  const reply = await api.replies({ kind: "made" }).response;
  assert.ok(reply.status === 201);
  assert.deepEqual([reply.body, reply.headers], ["made", { "x-total": 3, "x-since": new Date(5000) }]);
  const late = await api.replies({ kind: "late" }).response;
  assert.deepEqual([late.status, late.body], [202, undefined]);

  const thrown = async (call: PromiseLike<unknown>): Promise<unknown> => {
    try {
      return { returned: await call };
    } catch (error) {
      return error;
    }
  };
  const gone = await thrown(api.replies({ kind: "gone" }));
  assert.ok(isApiError(gone, "replies") && gone.status === 410);
  assert.deepEqual(gone.body, { since: new Date(0) });
  const missing = await thrown(api.failing({ kind: "missing" }));
  assert.ok(missing instanceof ApiError && isApiError(missing, "failing") && !isApiError(missing, "replies"));
  switch (missing.status) {
    case 404:
      missing.body.detail satisfies string;
      assert.deepEqual(missing.body, { detail: "No such thing" });
      break;
    case 409:
      missing.body.code satisfies "stock";
      break;
    case 418:
      missing.body.detail.pot satisfies number;
      break;
    case 422:
      missing.body.detail[0]?.loc satisfies (string | number)[] | undefined;
      break;
    default:
      missing satisfies never;
  }
  const stock = await api.failing({ kind: "stock" }).response;
  assert.ok(stock.status === 409);
  assert.deepEqual(stock.body, { code: "stock", since: new Date(1000) });
  const data = await api.failing({ kind: "data" }).response;
  assert.deepEqual([data.status, data.body], [418, { detail: { pot: 3 } }]);
  const limited = await thrown(api.ranges({ kind: "limited" }));
  assert.ok(isApiError(limited, "ranges") && limited.status === 429);
  assert.deepEqual(limited.body.limited, [{ until: new Date(7000) }]);
  const closed = await api.ranges({ kind: "closed" }).response;
  assert.ok(closed.status === 503);
  assert.deepEqual(closed.body.back satisfies Date, new Date(7000));
  const broken = await api.ranges({ kind: "broken" }).response;
  assert.ok(broken.status === 500);
  assert.deepEqual(broken.body.at satisfies Date, new Date(7000));
  // @ts-expect-error 503 has its own body, and 400 that of its range
  const mixed = (error: typeof closed) => error.status === 503 && error.body.at;
  assert.ok(mixed);
  const proxy = await api.ranges({ kind: "proxy" }).response;
  assert.deepEqual([proxy.status, proxy.body], [421, { error: "unknown host" }]);
  (await api.untold()) satisfies number;
  const untold = await api.untold().response;
  if (untold.status === 500) untold.body satisfies unknown;
  const invalid = await api.sum({ body: [0.5] }).response;
  assert.ok(invalid.status === 422);
  assert.equal(invalid.body.detail[0]?.type, "int_from_float");

  assert.equal(await api.adminUsers.listUsers({ tenant: "t", limit: 5 }), "t0ken 5");
  assert.equal(await api.adminUsers.delete({ tenant: "t", user: "x" }), "t x");
  assert.ok(!("secret" in api));
  // To `await`, an object with a function named `then` is a promise: it would call the function and wait forever.
  assert.equal(await Promise.resolve(api), api);
  assert.equal(await api.then2(), 7);

  // @ts-expect-error a required argument is missing
  const incomplete = () => api.echoDraft({ name: "a" });
  // @ts-expect-error an argument of another type
  const wrong = () => api.sum({ body: ["1"] });
  assert.ok([incomplete, wrong]);

  const aborted = await thrown(api.text({ signal: AbortSignal.abort(new Error("no longer wanted")) }));
  assert.match(String(aborted), /no longer wanted|abort/i);
}
