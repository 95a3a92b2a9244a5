import { type Cookie, type Depends, type Header, HttpError, type Int, Router } from "countersign";

export const dependency = new Router();

function common(q?: string, skip: Int = 0, limit: Int = 100) {
  return { ...(q !== undefined && { q }), skip, limit };
}

dependency.get("/items", (commons: Depends<typeof common>): { q?: string; skip: Int; limit: Int } => commons);

function query(q?: string): string | undefined {
  return q;
}

function queryOrCookie(q: Depends<typeof query>, last_query?: Cookie<string>): string | undefined {
  return q ?? last_query;
}

dependency.get("/sub", (value: Depends<typeof queryOrCookie>): { q_or_cookie?: string } => ({
  ...(value !== undefined && { q_or_cookie: value }),
}));

function verifyToken(x_token: Header<string>): void {
  if (x_token !== "fake-super-secret-token") throw new HttpError(400, "X-Token header invalid");
}

function verifyKey(x_key: Header<string>): string {
  if (x_key !== "fake-super-secret-key") throw new HttpError(400, "X-Key header invalid");
  return x_key;
}

dependency.get(
  "/guarded/:item_id",
  { dependencies: [verifyToken, verifyKey] },
  (item_id: Int): { item: string }[] => [{ item: item_id > 0 ? "Foo" : "Bar" }],
);

class OwnerError extends Error {}

function* owner(): Generator<string> {
  try {
    yield "Rick";
  } catch (error) {
    throw error instanceof OwnerError ? new HttpError(400, `Owner error: ${error.message}`) : error;
  }
}

dependency.get("/yield", (name: Depends<typeof owner>): string => {
  throw new OwnerError(name);
});
