import { App, type Depends, HttpError, Router } from "countersign";

const app = new App({ title: "Sample", version: "1.0.0" });

/** @throws {401} Nobody is signed in. */
export async function user(name?: string): Promise<string> {
  if (name === undefined) throw new HttpError(401, "Who?");
  return name;
}

export class Admin {
  constructor(readonly name: Depends<typeof user>) {
    if (name !== "ada") throw new HttpError(403, { needed: "admin" });
  }
}

export async function* connection(): AsyncGenerator<string> {
  try {
    yield "db";
  } catch (error) {
    if (error instanceof TypeError) throw new HttpError(503, "Later");
    throw error;
  }
}

app.get("/me", (me: Depends<typeof user>, db: Depends<typeof connection>): string => {
  if (me === "nobody") throw new HttpError(401);
  if (me === "broken") throw new TypeError("broken");
  return me + db;
});

app.get("/admin", (admin: Depends<typeof Admin>): string => admin.name);

const items = new Router({ dependencies: [user] });
items.get("/", (): string[] => []);
app.route("/items", items);

export default app;
