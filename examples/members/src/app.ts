import { App } from "countersign";
import { AUTH_PATH, auth, migrate } from "./auth.js";
import type { Caller } from "./caller.js";
import { pool } from "./database.js";
import { wholeDocument } from "./document.js";
import { keys } from "./keys/keys.js";
import type { Member } from "./member.js";
import type { CurrentSession, Session } from "./session.js";

const app = new App({
  title: "Members",
  version: "1.0.0",
  secure: true,
  async *lifespan() {
    await migrate();
    yield;
    await pool?.end();
  },
});

/** Who is signed in, and for how long. @operationId readSession */
app.get("/session", ({ member, expiresAt }: CurrentSession): Session => ({ member, expiresAt }));

/** The caller, however it is authenticated. @operationId readMe */
app.get("/me", (member: Caller): Member => member);

app.route("/", keys);

// Sign-up, sign-in, sign-out and the rest of better-auth, which needs whole paths.
app.hono.on(["GET", "POST"], `${AUTH_PATH}/*`, (context) => auth.handler(context.req.raw));

// Replaces the app's own document, so that `/docs` shows both.
app.hono.get("/openapi.json", async (context) => context.json(await wholeDocument(app)));

export default app;
