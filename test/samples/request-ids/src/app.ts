import { App, type Depends, type Int, type RequestId } from "countersign";

const app = new App({ title: "Request ids", version: "1.0.0", requestId: true });

function trace(id: RequestId): string {
  return `trace of ${id}`;
}
function* entry(id: RequestId): Generator<{ readonly of: string }> {
  yield { of: id };
}

// It is injected by its type, whatever the parameter is called, and is not in the document.
app.get("/id", (id: RequestId): string => id);
app.get("/orders/:id", (id: Int, request: RequestId): string => `${id} in ${request}`);
app.post("/orders", (order: { name: string }, request: RequestId): string => `${order.name} in ${request}`);
// Dependencies of the request take it, too.
app.get("/trace", (of: Depends<typeof trace>, log: Depends<typeof entry>): string[] => [of, log.of]);

export default app;
