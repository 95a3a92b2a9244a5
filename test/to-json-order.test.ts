import { expect, test } from "vitest";
import { createTransform } from "../transformer/transform.js";
import { programOf, root } from "./support/program.js";

/** Modules that encounter the same classes in different directions. */
const FILES = {
  "src/visit.ts": `export class Visit {
  page = "";
  at = new Date();
  secret: { key: string } = { key: "" };
  toJSON(): { page: string; day: string } { return { page: this.page, day: "" }; }
}
export class Money { format = () => ""; toJSON(): string { return ""; } }
export interface Log { visits: Visit[]; first?: Visit | null; kind: Money | Visit }
export interface Wish { visits: Visit[]; or: Visit | { page: number } }`,
  "src/app.ts": `import { App } from "countersign";
const app = new App({ title: "T", version: "1" });
export default app;`,
  "src/sent.ts": `import { Router } from "countersign";
import type { Log, Visit } from "./visit.js";
export const sent = new Router({ prefix: "/sent" });
sent.get("/", (): Log => null as never);
sent.get("/one", (): Visit | { page: number } => null as never);`,
  "src/received.ts": `import { Router } from "countersign";
import type { Visit, Wish } from "./visit.js";
export const received = new Router({ prefix: "/received" });
received.post("/", (wish: Wish): number => wish.visits.length);
received.post("/one", (visit: Visit): string => visit.page);`,
  "src/both.ts": `import { Router } from "countersign";
import type { Visit } from "./visit.js";
export const both = new Router({ prefix: "/both" });
both.post("/", (visit: Visit): Visit => visit);`,
};

/** The code of each module, transformed and generated in that order. */
function emitted(order: readonly string[]): Record<string, string> {
  const { program, file } = programOf(FILES);
  const transform = createTransform(program, { root });
  for (const name of order) expect(transform.transform(file(name)).diagnostics).toEqual([]);
  return Object.fromEntries(order.map((name) => [name, JSON.stringify(transform.edits(file(name)))]));
}

test("what other modules do with a class that has toJSON is not to be seen in a module's code", () => {
  const [sent, received, both] = ["src/sent.ts", "src/received.ts", "src/both.ts"] as const;
  const alone = { ...emitted([sent]), ...emitted([received]), ...emitted([both]) };
  expect(emitted([sent, received, both])).toEqual(alone);
  expect(emitted([both, received, sent])).toEqual(alone);
});
