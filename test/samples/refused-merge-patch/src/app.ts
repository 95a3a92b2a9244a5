import { App, type Body, type Int, type MergePatch } from "countersign";

const app = new App({ title: "Sample", version: "1.0.0" });

interface Cat {
  kind: "cat";
}
interface Dog {
  kind: "dog";
}
type Part<T> = MergePatch<Omit<T, "kind">>;

/** No object of one type. */
app.patch("/a", (patch: MergePatch<Cat | Dog>): void => void patch);
app.patch("/b", (patch: MergePatch<{ pet: Cat | Dog }>): void => void patch);
app.patch("/c", (patch: MergePatch<Int[]>): void => void patch);
app.patch("/d", (patch: Part<Cat & { name: string }>): void => void patch);
/** A body is read once. */
app.patch("/e", (patch: MergePatch<Cat>, body: Body<Cat>): void => void [patch, body]);
app.patch("/f", (one: MergePatch<Cat>, other: MergePatch<Dog>): void => void [one, other]);
app.get("/g", (patch: MergePatch<Cat>): void => void patch);

export default app;
