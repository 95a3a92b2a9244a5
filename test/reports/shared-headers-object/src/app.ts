import { App, HttpError, type Reply, reply } from "countersign";

const app = new App({ title: "T", version: "1" });

const HEADERS = { "x-shared": "1" };
Object.freeze(HEADERS);
app.get("/reply", (): Reply<200, string, { "x-shared": string }> => reply(200, "v", HEADERS));
app.get("/err", (): string => {
  throw new HttpError(409, "c", { headers: HEADERS });
});
app.get("/response", (): Response => new Response("abc", { headers: HEADERS }));

export default app;
