import { App, type Reply, RequestValidationError, reply } from "countersign";
import { NotFound, NotTheirs, Taken } from "./errors.js";
import { articles } from "./routes/articles.js";
import { comments } from "./routes/comments.js";
import { favorites } from "./routes/favorites.js";
import { profiles } from "./routes/profiles.js";
import { tags } from "./routes/tags.js";
import { users } from "./routes/users.js";

/** Problems by the member of the body that they concern. */
interface Problems {
  errors: Record<string, string[]>;
}

const app = new App({ title: "RealWorld", version: "1.0.0" });

app.onError(NotFound, (error): Reply<404, Problems> => reply(404, about(error.what, error)));
app.onError(NotTheirs, (error): Reply<403, Problems> => reply(403, about(error.what, error)));
app.onError(Taken, (error): Reply<409, Problems> => reply(409, about(error.field, error)));
app.onError(RequestValidationError, (error): Problems => {
  const errors: Problems["errors"] = {};
  for (const { loc, msg } of error.issues) {
    const member = String(loc.at(-1));
    errors[member] = [...(errors[member] ?? []), msg];
  }
  return { errors };
});

function about(member: string, { message }: Error): Problems {
  return { errors: { [member]: [message] } };
}

app.route("/api", users);
app.route("/api/profiles", profiles);
app.route("/api/articles", articles);
app.route("/api/articles", favorites);
app.route("/api/articles", comments);
app.route("/api/tags", tags);

export default app;
