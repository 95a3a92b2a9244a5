import { App, type Depends, type RequestId } from "countersign";

const app = new App({ title: "Request ids", version: "1.0.0", requestId: true });

// CS5010: what all requests share has the id of none; CS5004: neither has what it needs.
function pool(id: RequestId): string {
  return id;
}
app.get("/pool", (value: Depends<typeof pool, { scope: "app" }>): string => value);
function log(id: RequestId): string {
  return id;
}
function cache(entry: Depends<typeof log>): string {
  return entry;
}
app.get("/cache", (value: Depends<typeof cache, { scope: "app" }>): string => value);

// CS5010: a job has no request.
function trace(id: RequestId): string {
  return id;
}
export const job = () => app.resolve(trace, (value) => value);

export default app;
