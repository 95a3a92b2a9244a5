import { App, type Int } from "countersign";

const app = new App({ title: "Sample", version: "1.0.0" });

interface Votes {
  voters: Set<string>;
  byDay: Map<Int, number>;
}

app.post("/", (votes: Votes): Votes & { count: Int } => ({ ...votes, count: votes.voters.size }));

export default app;
