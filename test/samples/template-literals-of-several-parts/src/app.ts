import { App } from "countersign";

const app = new App({ title: "Sample", version: "1.0.0" });

type Unit = "px" | "em" | 3;
type Version = `v${bigint}.${bigint}${"" | `-${string}`}`;

interface Style {
  size: `${number}${Unit}`;
  version: Version;
  flag: `--${string}=${boolean}`;
  corner: `${"top" | "bottom"}-${"left" | "right"}`;
  event: `on${Capitalize<"click" | "hover">}`;
  nested: `<${Version}|#${string}>`;
}

app.post("/", (style: Style): Style => style);

export default app;
