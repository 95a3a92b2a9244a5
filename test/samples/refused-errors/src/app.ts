import { App, HttpError, type Secret } from "countersign";

const app = new App({ title: "Sample", version: "1.0.0" });

interface Login {
  name: string;
  password: Secret<string>;
}

app.post("/login", (login: Login): string => {
  if (login.name !== "ada") throw new HttpError(401, { refused: login });
  return "welcome";
});

app.get("/:status", (status: number): string => {
  throw new HttpError(status);
});

app.put("/:status", { responses: { default: { description: "Any other" } } }, (status: number): string => {
  throw new HttpError(status);
});

export default app;
