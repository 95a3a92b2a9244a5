import { App, type Depends, HttpError, type Int } from "countersign";
import type { Db } from "./models.js";

const app = new App({ title: "Sample", version: "1.0.0" });

function page(skip: Int = 0, limit: Int = 100): { skip: number; limit: number } {
  return { skip, limit };
}

async function currentUser(token: string): Promise<string> {
  if (token !== "secret") throw new HttpError(401, "Who are you?");
  return "Ada";
}

app.get("/items", (at: Depends<typeof page>, db: Db, user: Depends<typeof currentUser>): string[] => {
  return db.list(user).slice(at.skip, at.skip + at.limit);
});

export default app;
