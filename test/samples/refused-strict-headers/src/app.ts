import { App, type Header, type Strict } from "countersign";

const app = new App({ title: "Sample", version: "1.0.0" });

interface Caller {
  save_data?: boolean;
}
type StrictCaller = Strict<Caller>;

app.get("/a", (caller: Header<Strict<Caller>>): string => String(caller.save_data));
app.get("/b", (caller: Header<StrictCaller>): string => String(caller.save_data));
app.get("/c", (caller: Header<Caller>): string => String(caller.save_data));

export default app;
