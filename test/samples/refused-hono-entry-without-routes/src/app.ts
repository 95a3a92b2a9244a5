import { Hono } from "hono";

const app = new Hono();
app.get("/books", (c) => c.json([{ title: "A book" }]));

export default app;
