import { App, type MinItems, type UniqueItems } from "countersign";

const app = new App({ title: "Sample", version: "1.0.0" });

interface Album {
  tags: string[] & MinItems<1>;
  marks: (number[] & UniqueItems) | null;
  grid: readonly (readonly boolean[])[];
}

app.post("/", (album: Album): Album => album);

export default app;
