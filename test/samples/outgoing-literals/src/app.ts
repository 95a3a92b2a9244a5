import {
  App,
  type Depends,
  HttpError,
  type IfNoneMatch,
  type Int,
  Outgoing,
  type Reply,
  reply,
} from "countersign";
import { type limited, located } from "./answers.js";

const app = new App({ title: "Sample", version: "1.0.0" });

interface Item {
  id: Int;
}

interface Job {
  job: string;
}

const CREATED = 201;

/** In a branch, in a helper of another module, by a constant, in a dependency. */
app.put("/items/:id", (id: Int, out: Outgoing, _limit: Depends<typeof limited>): Item => {
  if (id === 0) throw new HttpError(404);
  if (id > 9) {
    out.status = CREATED;
    located(out, `/items/${id}`);
  }
  return { id };
});

/** One of two constants; a status without a body; cookies. */
app.post("/sessions", (user: string, out: Outgoing): string => {
  out.status = user === "" ? 204 : user === "new" ? 201 : 200;
  out.setCookie("session", user);
  const headers = out.headers;
  headers.append("X-User", String(user.length));
  const { headers: same } = out;
  same.append("x-user", "again");
  same.set("x-same", "1");
  return user;
});

/** Within what is caught: it has been set. */
app.get("/caught", (out: Outgoing): Item => {
  try {
    refused(out);
  } catch {
    out.headers.set("x-caught", "yes");
  }
  return { id: 1 };
});

function refused(out: Outgoing): never {
  out.status = 203;
  throw new Error("caught");
}

/** A plain value may be sent under the status of a reply, which has its own headers; a reply keeps its status. */
app.post("/jobs", (now: boolean, out: Outgoing): Item | Reply<202, Job, { "x-job": string }> => {
  out.headers.set("X-Job", "of nobody");
  if (!now) return reply(202, { job: "1" }, { "x-job": "1" });
  out.status = 202;
  return { id: 1 };
});

/** What the client has already, with the headers of what it has. */
app.get("/known", (out: Outgoing, _known?: IfNoneMatch): Item => {
  out.headers.set("ETag", '"1"');
  return { id: 1 };
});

/** Nobody can say which: nothing is documented. */
app.get("/unknown", (status: Int, name: string, out: Outgoing): Item => {
  out.status = Math.min(200, Math.max(200, status));
  out.headers.set(`x-${name.length}`, "1");
  out.headers.set("content-type", "application/json");
  const mine = new Outgoing();
  mine.status = 299;
  const map = new Map<string, string>();
  map.set("x-map", "1");
  setTimeout(() => {
    out.status = 298;
  }, 0);
  return { id: map.size };
});

/** The head has been made before a generator runs. */
app.get("/rows", async function* (out: Outgoing): AsyncGenerator<Item> {
  out.status = 202;
  out.headers.set("x-rows", "1");
  yield { id: 1 };
});

/** A response keeps its status. */
app.get("/response", (out: Outgoing): Response => {
  out.status = 202;
  out.headers.set("x-response", "1");
  return new Response("1");
});

export default app;
