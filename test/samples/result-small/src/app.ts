import { App, type Int, type Min } from "countersign";

const app = new App({ title: "Sample", version: "1.0.0" });

interface Done {
  id: Int;
  ok: boolean;
  state: "open" | "closed";
  kind: "done";
  next: null;
}

const row = { password: "secret", id: 7, ok: true, state: "open", kind: "done", next: null } as const;

/** Written as text at once, without what nobody declared. */
app.get("/", (): Done => row);

/** Not what was declared, which the encoder says. */
app.get("/broken", (): Done => ({ ...row, id: 7.5 }));

/** A constraint leaves it to the encoder. */
app.get("/bounded", (): { id: number & Min<8> } => row);

/** As does a string. */
app.get("/named", (): { id: Int; state: string } => row);

export default app;
