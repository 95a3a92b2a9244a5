import { App, type Int } from "countersign";

const app = new App({ title: "Sample", version: "1.0.0" });

interface Tree<T> {
  value: T;
  children: Tree<T>[];
}
interface Folder {
  name: string;
  files: FileNode[];
  parent?: Folder;
}
interface FileNode {
  name: string;
  versions: Record<string, Folder | null>;
}
type Chain<T> = { item: T; next?: Chain<T> };

app.post("/numbers", (tree: Tree<Int>): Tree<Int> => tree);
app.post("/trees", (tree: Tree<Tree<string>>): Tree<Tree<string>> => tree);
app.post("/folder", (folder: Folder): Folder => folder);
app.post("/chain", (chain: Chain<Date>): Chain<Date> => chain);

export default app;
