import { App, type Int } from "countersign";
import type { InferInsertModel, InferSelectModel } from "drizzle-orm";
import type { posts, User, users } from "./schema.js";

const app = new App({ title: "Sample", version: "1.0.0" });

type NewUser = typeof users.$inferInsert;
type Post = InferSelectModel<typeof posts>;
type NewPost = InferInsertModel<typeof posts>;

interface Page<T> {
  items: T[];
  next: Int | null;
}
/** What `db.query.users.findMany({ with: { posts: true } })` answers. */
type UserWithPosts = User & { posts: Post[] };

const ada = (user: NewUser): User => ({
  ...blank,
  ...user,
  created: user.created ?? blank.created,
});
const blank: User = {
  id: 1,
  name: "",
  email: null,
  role: "user",
  age: null,
  big: null,
  visits: 0,
  active: true,
  created: new Date(0),
  born: null,
  prefs: { theme: "light" },
  tags: [],
  matrix: null,
  price: null,
  ref: null,
  kind: "a",
  point: null,
  code: null,
};

app.post("/users", (user: NewUser): User => ada(user));
app.put("/users", (user: User): typeof users.$inferSelect => user);
app.get("/users", (): Page<User> => ({ items: [blank], next: null }));
app.get("/users/names", (): Pick<User, "id" | "name">[] => [blank]);
app.post(
  "/posts",
  (post: NewPost): Post => ({ id: 1, at: null, pinned: false, meta: null, rating: null, ...post }),
);
app.patch("/posts", (post: Partial<NewPost>): string[] => Object.keys(post));
app.get("/full", (): UserWithPosts[] => []);

export default app;
