import { App, HttpError, type Int, reply } from "countersign";

class Gone extends Error {}
class Lost extends Error {}

const app = new App({ title: "Sample", version: "1.0.0" });

for (const type of [Gone, Lost] as (typeof Gone | typeof Lost)[]) app.onError(type, () => 1);
app.onError(404 as 404 | 410, () => 1);
app.onError(Gone, () => JSON.parse("1"));
app.onError(Lost, (): (() => void) => () => {});
app.onError(418, () => reply(99, "no status"));
app.onError(HttpError, (error) => ({ again: new Map([[Symbol("key"), error.status]]) }));

app.onError(410, async function* () {
  yield 1;
});

app.get("/", (): Int => 1);

export default app;
