import { App, type Depends, type Outgoing } from "countersign";

const app = new App({ title: "Sample", version: "1.0.0" });

/** A helper of two routes. */
function hint(out: Outgoing): void {
  out.status = 103;
}

function teapot(out: Outgoing): number {
  out.status = 41.8;
  return 1;
}

app.get("/", (late: boolean, out: Outgoing): string => {
  out.status = late ? 600 : 202;
  hint(out);
  return "a";
});
app.get("/again", (out: Outgoing): string => {
  hint(out);
  return "a";
});
app.get("/dependency", (_tea: Depends<typeof teapot>): string => "a");
app.get("/dependency/again", (_tea: Depends<typeof teapot>): string => "a");

export default app;
