import type { Node } from "typescript";
import { expect, test, vi } from "vitest";
import { createDiscovery } from "../transformer/1-discover/discovery.js";
import { findRoutes } from "../transformer/1-discover/routes.js";
import { createReader } from "../transformer/2-read/reader.js";
import { createPlanContext } from "../transformer/3-plan/context.js";
import { planRoute } from "../transformer/3-plan/plan-route.js";
import {
  counted,
  mayInfer,
  QUESTIONS,
  type Question,
  type QuestionKind,
} from "../transformer/semantics/counted.js";
import { createSession } from "../transformer/session.js";
import { programOf, root } from "./support/program.js";

/** Code as authors should write it: every signature has its types. A library infers those of the database. */
const FILES = {
  "node_modules/queries/package.json": `{ "name": "queries", "version": "1.0.0", "types": "index.d.ts" }`,
  "node_modules/queries/index.d.ts": `
export interface Rows<T> extends Promise<T[]> { where(id: number): Rows<T> }
export interface Client { select(): { from<Name extends string>(name: Name): Rows<{ id: number; name: Name }> } }
export declare function connect(): Client;
`,
  "src/database.ts": `
import type { Depends } from "countersign";
import { connect } from "queries";
export async function* database() { const client = connect(); yield client; }
export type Database = Depends<typeof database>;
`,
  "src/users.ts": `
import { type Bearer, type Depends, HttpError } from "countersign";
import type { Database } from "./database.js";
export interface User { id: number; name: string }
export class Unknown extends HttpError<401> { constructor() { super(401, "Who are you?"); } }
export async function currentUser(db: Database, token: Bearer) {
  const [user] = await db.select().from("users").where(token.length);
  if (!user) throw new Unknown();
  return user;
}
export type CurrentUser = Depends<typeof currentUser>;
export function mayWrite(user: CurrentUser): void { if (user.id > 1) throw new HttpError(403, "Not yours"); }
`,
  "src/app.ts": `
import { App, Background, type Cookie, type Context, type Depends, type Header, HttpError, type Int, type Min, Outgoing, type Query, type Reply, reply, Router } from "countersign";
import type { Database } from "./database.js";
import { type CurrentUser, mayWrite, type User } from "./users.js";
interface Item { id: Int; name: string; tags?: string[] }
interface Page<T> { items: T[]; next: number | null }
const router = new Router({ prefix: "/items" });
const cache = new Map<string, Item>();
class Gone extends HttpError<410> { constructor(readonly item: string) { super(410); } }
function find(db: Database, id: number): Promise<Item> {
  if (id > 9) throw new Gone(String(id));
  return db.select().from("items").where(id).then(([item]) => { if (!item) throw new HttpError(404, "No such item"); return item; });
}
router.get("/", (limit: Int & Min<1> = 10, tag?: string, { sort = "id" }: Query<{ sort?: "id" | "name" }> = {}): Page<Item> => ({ items: [], next: null }));
router.get("/:id", async (id: Int, db: Database): Promise<Item> => { const known = cache.get(String(id)); return known ?? find(db, id); });
router.post("/", { status: 201, dependencies: [mayWrite] }, async (item: Item, db: Database, user: CurrentUser, dryRun = false): Promise<Reply<201, Item>> => {
  if (item.name === "") throw new HttpError(dryRun ? 409 : 400, \`\${user.name} left out the name\`);
  return reply(201, await find(db, item.id));
});
router.put("/:id", (id: Int, item: Item, xTenant: Header<string>, session: Cookie<string>, c: Context, signal: AbortSignal): Item => item);
router.delete("/:id", async function remove(id: Int, out: Outgoing, background: Background, user: CurrentUser): Promise<void> {
  try { await Promise.resolve(id); } catch (e) { throw e instanceof RangeError ? new HttpError(400) : e; }
  background.add(() => { throw new Error("too late"); });
  out.headers.set("X-Removed", String(id));
});
export default new App({ title: "Items", version: "1" }).route("/v1", router);
`,
};

function questions() {
  const program = programOf(FILES);
  const results = vi.spyOn(program.program.getTypeChecker(), "getReturnTypeOfSignature");
  const parameters = vi.spyOn(program.program.getTypeChecker(), "getTypeOfSymbolAtLocation");
  let asked: { question: Question; about: unknown }[] = [];
  const semantics = counted(program.semantics, (question, about) => asked.push({ question, about }));
  const session = createSession();
  const problems: string[] = [];
  const report = ({ code }: { code: string }) => void problems.push(code);
  const reader = createReader(semantics, report);
  const discovery = createDiscovery(semantics, session);
  const context = createPlanContext({ semantics, reader, report, root, slowPattern: session.slowPattern });
  const found = findRoutes(program.file("src/app.ts"), discovery);
  const discovering = asked;
  const routes = found.map((route) => {
    asked = [];
    const plan = planRoute(route, "operation", context);
    return {
      name: `${route.method} ${plan?.path}`,
      asked,
      thrown: plan?.thrown?.map(({ status }) => status),
    };
  });
  const inferred = results.mock.calls.flatMap(([{ declaration }]) =>
    declaration && !("type" in declaration && declaration.type) ? [declaration.getText()] : [],
  );
  const types = parameters.mock.calls.map(([symbol]) => symbol.valueDeclaration?.getText() ?? symbol.name);
  return { problems, discovering, routes, inferred, types };
}

/** Fewer is better: an improvement is recorded here. Keys cost nothing. */
function byKind(asked: readonly { readonly question: Question }[]): string {
  const kinds: readonly QuestionKind[] = ["expression", "written type", "type", "program"];
  const count = (kind: QuestionKind) => asked.filter(({ question }) => QUESTIONS[question] === kind).length;
  return kinds.map((kind) => `${count(kind)} ${kind}`).join(", ");
}

const { problems, discovering, routes, inferred, types } = questions();

test("the routes are understood", () => {
  expect(problems).toEqual([]);
  expect(routes.map(({ name, thrown }) => [name, thrown])).toEqual([
    ["get /", undefined],
    ["get /:id", [404, 410]],
    ["post /", [400, 404, 409, 410]],
    ["put /:id", undefined],
    ["delete /:id", [400]],
  ]);
});

test("a route asks as many questions as it needs", () => {
  const counts = [{ name: "discovery", asked: discovering }, ...routes].map(
    ({ name, asked }) => `${name}: ${byKind(asked)}`,
  );
  expect(counts).toEqual([
    "discovery: 12 expression, 0 written type, 0 type, 5 program",
    "get /: 1 expression, 33 written type, 140 type, 0 program",
    "get /:id: 18 expression, 21 written type, 17 type, 6 program",
    "post /: 33 expression, 68 written type, 44 type, 8 program",
    "put /:id: 1 expression, 26 written type, 30 type, 0 program",
    "delete /:id: 14 expression, 40 written type, 9 type, 5 program",
  ]);
});

test("nothing is asked that has to be inferred from what is imported", () => {
  const found = [{ name: "discovery", asked: discovering }, ...routes].flatMap(({ name, asked }) =>
    asked
      .filter(({ question, about }) => mayInfer(question, about))
      .map(({ question, about }) => `${name}: ${question} ${(about as Node).getText()}`),
  );
  expect(found).toEqual([]);
  // This includes the results of `currentUser` and `database`, which declare no type.
  expect(inferred).toEqual([]);
  // No type is read if the name is enough: for a dependency, and for an injected object.
  expect(types.filter((each) => /: (Database|CurrentUser|Context|Outgoing|Background)$/.test(each))).toEqual(
    [],
  );
});
