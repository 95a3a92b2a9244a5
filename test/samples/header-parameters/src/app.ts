import { App, type Header, type Int } from "countersign";

const app = new App({ title: "Sample", version: "1.0.0" });

interface Echo {
  agent: string;
  retries: Int;
  tokens: string[];
  trace: string | null;
}

app.get(
  "/",
  (
    userAgent: Header<string>,
    x_retries: Header<Int>,
    xToken: Header<string[]> = [],
    trace?: Header<string, "X-Trace_Id">,
  ): Echo => ({ agent: userAgent, retries: x_retries, tokens: xToken, trace: trace ?? null }),
);

export default app;
