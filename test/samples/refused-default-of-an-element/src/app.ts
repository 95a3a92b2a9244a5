import { App, type Default, type Int } from "countersign";

const app = new App({ title: "Sample", version: "1.0.0" });

type Word = string & Default<"any">;

interface Search {
  word: Word;
  words: Word[];
  seen: Set<Int & Default<1>>;
  pair: [string, Word?];
  byName: Map<string, boolean & Default<true>>;
  limits: Record<string, Int & Default<10>>;
}

app.get("/", (words: Word[]): string[] => words);
app.post("/", (search: Search): string => search.word);

export default app;
