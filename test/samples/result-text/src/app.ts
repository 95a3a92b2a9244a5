import { App, type Html, type Redirect, redirect, type Text } from "countersign";

const app = new App({ title: "Sample", version: "1.0.0" });

app.get("/text", (name: string): Text => `Hello ${name}`);

app.get("/html", (): Html => "<p>Hello</p>");

app.get("/json", (): string => "Hello");

app.get("/away", (): Redirect => redirect("/text"));

app.get("/raw", (): Response => new Response("raw", { status: 418 }));

export default app;
