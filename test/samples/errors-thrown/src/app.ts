import { App, HttpError } from "countersign";
import { Locked, Repository, Taken } from "./errors.js";

const app = new App({ title: "Sample", version: "1.0.0" });

interface Item {
  id: string;
}

const repository = new Repository();

const guard = async (token: string): Promise<void> => {
  if (token === "") throw new HttpError(401, "Who are you?", { headers: { "WWW-Authenticate": "Bearer" } });
  /** Not with this token. */
  if (token !== "t") throw new HttpError(403);
};

app.get("/items/:id", (id: string): Item => repository.find(id));

/** @throws {409} Somebody has it. */
app.put("/items/:id", async (id: string, token: string): Promise<Item> => {
  await guard(token);
  if (id === "taken") throw new Taken("taken");
  if (id === "locked") throw new Locked(409, { code: "locked", since: new Date(0) });
  if (id === "teapot") throw new HttpError(id.length > 6 ? 418 : 410);
  return { id };
});

app.delete("/items/:id", (id: string): void => {
  if (id === "5") throw new HttpError(422, { kept: true });
  throw new HttpError(304);
});

export default app;
