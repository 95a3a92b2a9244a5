import { App } from "countersign";
import { all } from "./tools.js";

const app = new App({ title: "Sample", version: "1.0.0" });

app.post("/:name", (name: string, body: unknown): Promise<unknown> => all.call(name, body));

const [weather, , forget] = all;

app.get("/", (): unknown =>
  [weather, forget].flatMap((each) =>
    each
      ? [
          {
            name: each.name,
            description: each.description,
            inputSchema: each.inputSchema,
            outputSchema: each.outputSchema,
          },
        ]
      : [],
  ),
);

app.get("/strict", (): unknown =>
  [...all].map((each) => each.responses()).map(({ name, strict }) => [name, strict]),
);

export default app;
