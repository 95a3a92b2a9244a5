import {
  App,
  type Default,
  type Form,
  type Int,
  Router,
  type Secret,
  Upload,
  type UploadOptions,
} from "countersign";

const app = new App({ title: "Uploads in types", version: "1.0.0" });

/** An alias with a parameter says what is asked of its files; it is no component of its own. */
type Attachment<Options extends UploadOptions = { maxSize: 100 }> = Upload<Options>;
type Limited<Size extends number> = Upload<{ maxSize: Size }>;

interface Base {
  /** As it stands on the page. */
  title: string;
}
class Named {
  label: string & Default<"none"> = "none";
}

type Report = Base & Named & { file: Attachment; old?: Limited<3> };
type Draft = Partial<Pick<Report, "title" | "file">>;

app.post(
  "/intersection",
  (report: Form<Report>): string => `${report.title} ${report.label} ${report.file.size}`,
);

app.post("/partial", (draft: Form<Draft>): string => `${draft.title ?? "-"} ${draft.file?.name ?? "-"}`);

app.post("/optional", (draft?: Form<Draft>): string => typeof draft);

app.post("/apart", ({ title, file }: Form<Report>): string => title + file.name);

interface Sized<File> {
  file: File;
  tag?: Int[];
}
app.post(
  "/generic",
  (one: Form<Sized<Upload>>, more: Form<Limited<2>[], "more">): Int => one.file.size + more.length,
);

app.post("/branded", (file: Upload & { readonly __brand?: "checked" }): Int => file.size);

app.post("/tuple", (pair: Form<[Upload, Upload]>): string => pair[0].name + pair[1].name);

app.post("/once-or-more", (file: Form<Upload | readonly Upload[]>): string =>
  file instanceof Upload ? file.name : file.map(({ name }) => name).join("+"),
);

/**
 * What is secret is not quoted, file or not.
 * @param file what is to be kept
 */
app.post(
  "/secret",
  (file: Form<Secret<Upload>>, password: Form<Secret<string>>): Int => file.size + password.length,
);

const router = new Router({ prefix: "/router" });
router.put("/", (file?: Upload): string => file?.name ?? "none");
app.route("", router);

export default app;
