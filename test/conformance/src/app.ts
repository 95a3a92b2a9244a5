import { App } from "countersign";
import { cors } from "hono/cors";
import { body } from "./body.js";
import { dependency } from "./dependency.js";
import { file } from "./file.js";
import { form } from "./form.js";
import { cookie, header } from "./header.js";
import { path } from "./path.js";
import { query } from "./query.js";
import { error, response, router } from "./response.js";
import { security } from "./security.js";
import { types } from "./types.js";
import { union } from "./union.js";
import { websocket } from "./websocket.js";

/**
 * The endpoints of the recorded FastAPI cases, one router for each group. FastAPI writes `itemSchema`, which belongs to OpenAPI
 * 3.2.
 */
const app = new App({ title: "FastAPI cases", version: "1.0.0", openapiVersion: "3.2" });

app.route("/path", path);
app.route("/query", query);
app.route("/header", header);
app.route("/cookie", cookie);
app.route("/body", body);
app.route("/union", union);
app.route("/types", types);
app.route("/response", response);
app.route("/error", error);
app.route("/router", router);
app.route("/form", form);
app.route("/file", file);
app.route("/sec", security);
app.route("/dep", dependency);
app.route("/ws", websocket);

app.use("/cors", cors({ origin: ["https://localhost.tiangolo.com"], credentials: true, maxAge: 600 }));
app.get("/cors", (): { message: string } => ({ message: "Hello World" }));

export default app;
