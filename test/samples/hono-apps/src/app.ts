import { App, Router } from "countersign";
import { legacy, untyped } from "./legacy.js";

const app = new App({ title: "Sample", version: "1.0.0", tags: ["all"] });

interface Author {
  own: boolean;
}

// Takes over from the other application.
app.get("/old/taken/:name", (name: string): { taken: boolean } => ({ taken: name !== "" }));

app.mount("/old", legacy);

const router = new Router({ prefix: "/inner", tags: ["inner"] });
router.mount("/again", legacy.fetch);
app.route("/outer", router);

app.mount("/untyped", untyped);
app.mount("/function", (request: Request) => new Response(request.url));

// Two types of one name.
app.get("/own", (): Author => ({ own: true }));

export default app;
