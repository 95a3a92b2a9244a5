import { App, type Depends, type Form, type Int, type MaxItems, type Strict, Upload } from "countersign";

const app = new App({ title: "Uploads", version: "1.0.0" });

type Image = Upload<{ maxSize: 40; types: ["image/png", "image/*"] }>;

interface Profile {
  name: string;
  /** As large as one likes. */
  picture: Upload;
  age?: Int;
  photos?: Image[];
}

const shown = async (file: Upload) => `${file.name} ${file.type} ${file.size} ${await file.text()}`;

/** A file needs no marker: it comes from nowhere else. */
app.post("/one", (file: Upload): Promise<string> => shown(file));

app.post("/optional", (file?: Form<Upload | null>): string => file?.name ?? "none");

app.post("/named", (file: Form<Upload, "the-file">): string => file.name);

app.post(
  "/list",
  (files: Upload<{ maxTotalSize: 20; maxFiles: 3 }>[], note: Form<string> = "-"): string =>
    `${note}: ${files.map(({ name }) => name)}`,
);

app.post("/few", (files: Form<Upload[] & MaxItems<1>>): number => files.length);

app.post("/profile", async (profile: Form<Strict<Profile>>): Promise<string[]> => {
  const files = [profile.picture, ...(profile.photos ?? [])];
  return [profile.name, String(profile.age), ...(await Promise.all(files.map(shown)))];
});

app.post("/image", (image: Form<Image>): Int => image.size);

app.post("/text-or-file", (value: Form<Upload | string>): string =>
  value instanceof Upload ? `a file, ${value.name}` : `text, ${value}`,
);

app.post("/bytes", (file: Form<Uint8Array>, more?: Form<Uint8Array[]>): Int[] => [
  file.length,
  ...(more ?? []).map((each) => each.length),
]);

interface Scan {
  by: "scan";
  pages: Upload[];
}
interface Letter {
  by: "letter";
  raw: Uint8Array;
}

app.post(
  "/either",
  (sent: Form<Scan | Letter>): Int => (sent.by === "scan" ? sent.pages.length : sent.raw.length),
);

/** As bytes of JSON it is base64, in a form a file. */
app.post("/json", (sent: Letter): Int => sent.raw.length);

async function sum(file: Upload): Promise<Int> {
  return (await file.bytes()).reduce((a, b) => a + b, 0);
}

app.post("/dependency", (total: Depends<typeof sum>, file: Form<Upload>): string => `${file.name} ${total}`);

export default app;
