import type { StandardSchemaV1 } from "@standard-schema/spec";
import { App, type Query, type Schema } from "countersign";
import type * as v from "valibot";
import { type output, z } from "zod";
import type { notStandard, page, point, shape, short, user, version } from "./schemas.js";

const app = new App({ title: "Sample", version: "1.0.0" });

type User = z.infer<typeof user>;

interface Item {
  title: string;
  short: z.infer<typeof short>;
  point: v.InferOutput<typeof point>;
  points?: StandardSchemaV1.InferOutput<typeof point>[];
  version: typeof version.infer | null;
  shape: z.output<typeof shape>;
  owner: User;
  imported: output<typeof import("./schemas.js").user>;
}

/** Sent first, and received later. */
interface Returned {
  user: z.infer<typeof user>;
}

/** Never received. */
interface Sent {
  user: z.infer<typeof user>;
}

app.get("/returned", (): Returned => ({ user: { name: "Ann" } }));

app.post("/returned", (body: Returned): string => body.user.name);

app.get("/sent", (): Sent => ({ user: { name: "Ann" } }));

app.post("/items", (item: Item): string => item.title);

app.get("/items", (limit: Query<z.infer<typeof page>>): number => limit);

app.post("/users", (body: z.infer<typeof user>): z.infer<typeof user> => body);

interface Decoded {
  short: Schema<typeof short>;
  point: Schema<typeof point>;
  version: Schema<typeof version> | null;
  shape: Schema<typeof shape>;
  owner: Schema<typeof user>;
}

app.post("/decoded", (body: Decoded): string => body.short);

const unexported = z.string().max(3);

interface Refused {
  unexported: Schema<typeof unexported>;
  notStandard: Schema<typeof notStandard>;
}

app.post("/refused", (body: Refused): string => body.unexported);

export default app;
