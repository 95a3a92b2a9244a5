import { App, type Depends, type IfMatch, type IfNoneMatch } from "countersign";

const app = new App({ title: "Sample", version: "1.0.0" });

/** One header or none, and nothing else beside. */
app.put("/a", (match: IfMatch | string): void => void match);
app.put("/b", (match?: IfMatch | IfNoneMatch): void => void match);
app.put("/c", (match: IfNoneMatch | null): void => void match);

/** Where there is no request there is no header. */
const once = (match: IfMatch): boolean => match.matches('"1"');
app.get("/d", (ok: Depends<typeof once, { scope: "app" }>): boolean => ok);

export default app;
