import { App, type Header, type Int } from "countersign";

const app = new App({ title: "Sample", version: "1.0.0" });

interface Caching {
  ifNoneMatch?: string;
  maxAge: Int;
}

app.get("/", (caching: Header<Caching>): Caching => caching);

export default app;
