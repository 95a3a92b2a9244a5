import { App } from "countersign";
import type { BuildQueryResult, DBQueryConfig, ExtractTablesWithRelations } from "drizzle-orm";
import { drizzle } from "drizzle-orm/sqlite-proxy";
import * as schema from "./schema.js";
import { posts, users } from "./schema.js";

const app = new App({ title: "Sample", version: "1.0.0" });

type Tables = ExtractTablesWithRelations<typeof schema>;
type Include<Name extends keyof Tables> = DBQueryConfig<
  "one" | "many",
  boolean,
  Tables,
  Tables[Name]
>["with"];
type InferResultType<
  Name extends keyof Tables,
  With extends Include<Name> | undefined = undefined,
> = BuildQueryResult<Tables, Tables[Name], { with: With }>;

type UserWithPosts = InferResultType<"users", { posts: true }>;
type PostWithAuthor = InferResultType<"posts", { author: { columns: { name: true } } }>;

const rows: readonly unknown[][] = [
  [1, "Ada", "2026-01-01T00:00:00.000Z"],
  [2, "Bob", null],
];
const db = drizzle(
  async (_sql, params) => ({ rows: params.length > 0 ? [[3, ...params, null]] : [...rows] }),
  { schema },
);

app.get("/users", () => db.select().from(users));
app.get("/names", () =>
  db.select({ key: users.id, name: users.name, title: posts.title }).from(users).leftJoin(posts, undefined),
);
app.post("/users", (user: typeof users.$inferInsert) => db.insert(users).values(user).returning());
app.put("/users", (user: UserWithPosts): UserWithPosts => user);
app.put("/posts", (post: PostWithAuthor): PostWithAuthor => post);

export default app;
