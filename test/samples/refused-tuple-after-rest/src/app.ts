import { App } from "countersign";

const app = new App({ title: "Sample", version: "1.0.0" });

interface Route {
  stops: [...string[], number];
  legs: [first: string, ...middle: number[], last: boolean];
  start: [string, ...number[]];
}

app.post("/", (route: Route): string => route.start[0]);

export default app;
