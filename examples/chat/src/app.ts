import { App } from "countersign";
import { secureHeaders } from "hono/secure-headers";
import { attachments } from "./attachments.js";
import { chat } from "./chat.js";
import { rooms } from "./rooms/rooms.js";
import { summaries } from "./summaries.js";

const app = new App({ title: "Chat", version: "1.0.0" });

// Allows scripts, styles and connections of this server only, so that messages in a room cannot load anything. `/docs` has images
// in its style.
app.use(
  secureHeaders({
    contentSecurityPolicy: { defaultSrc: ["'self'"], imgSrc: ["'self'", "data:"], baseUri: ["'none'"] },
  }),
);

app.route("/api", chat);
app.route("/api", summaries);
app.route("/api", rooms);
app.route("/api", attachments);
app.frontend("/", "public", { fallback: "index.html" });

export default app;
