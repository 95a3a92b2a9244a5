import {
  App,
  type Body,
  type Depends,
  type Form,
  type Query,
  type UniqueItems,
  type Upload,
} from "countersign";

const app = new App({ title: "Refused uploads", version: "1.0.0" });

interface Profile {
  name: string;
  picture: Upload;
}
interface Album {
  cover: Upload<{ maxSize: number }>;
}

app.post("/body", (profile: Profile): string => profile.name);
app.post("/embedded", (profile: { inner: Profile[] }, note: string): string => note + profile.inner.length);
app.post("/query", (file: Query<Upload>): string => file.name);
app.post("/marked", (file: Body<Upload>): string => file.name);
app.post("/path/:file", (file: Upload): string => file.name);
app.get("/none", (file: Upload): string => file.name);
app.post("/result", (file: Upload): { sent: Upload } => ({ sent: file }));
app.post("/deep", (form: Form<{ inner: { file: Upload } }>): string => form.inner.file.name);
app.post("/size", (album: Form<Album>): number => album.cover.size);
app.post("/types", (file: Upload<{ types: ["image/png", "jpeg"] }>): string => file.name);
app.post("/zero", (file: Upload<{ maxFiles: 0 }>[]): number => file.length);
app.post("/mixed", (file: Upload, note: { text: string }): string => file.name + note.text);

interface Small {
  file: Upload<{ maxSize: 1 }>;
}
interface Large {
  file: Upload<{ maxSize: 2 }>;
}
app.post("/choice", (form: Form<Small | Large>): number => form.file.size);

const length = (file: Upload<{ maxSize: 1 }>): number => file.size;
app.post("/twice", (size: Depends<typeof length>, file: Upload<{ maxSize: 2 }>): number => size + file.size);

// Of two files nobody can tell whether they are one.
app.post("/set", (files: Form<Set<Upload>>): number => files.size);
app.post("/unique", (form: Form<{ files: Upload[] & UniqueItems }>): number => form.files.length);

interface Picture extends Upload {
  width: number;
}
app.post("/extended", (picture: Form<Picture>): number => picture.width);
app.post("/more", (picture: Form<Upload & { width: number }>): number => picture.width);

// A limit that is not one would hold nobody back.
app.post("/unknown", (file: Upload<{ maxSize: 1; maxfiles: 2 }>): number => file.size);

// Types that contain themselves.
type Tree = string | Tree[];
app.get("/tree", (tree: Query<Tree>): number => tree.length);
app.post("/trees", (form: Form<{ tree: Tree; file: Upload }>): number => form.tree.length);
type Files = Upload | Files[];
app.post("/files", (form: Form<{ files: Files }>): boolean => Array.isArray(form.files));

export default app;
