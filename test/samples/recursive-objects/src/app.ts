import { App } from "countersign";

const app = new App({ title: "Sample", version: "1.0.0" });

interface Tree {
  name: string;
  children?: Tree[];
}

app.post("/", (tree: Tree): Tree => tree);

export default app;
