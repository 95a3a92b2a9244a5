import { App } from "countersign";

const app = new App({ title: "Sample", version: "1.0.0" });

/**
 * Make one.
 * @returns What was made.
 */
app.post("/", { status: 201 }, async (item: { name: string }): Promise<{ name: string }> => item);

export default app;
