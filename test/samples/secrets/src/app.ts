import { App, type Int, type MinLength, type Secret } from "countersign";

const app = new App({ title: "Sample", version: "1.0.0" });

interface Login {
  name: string;
  password: Secret<string & MinLength<8>>;
}

app.post("/", (login: Login): { length: number } => ({ length: login.password.length }));

// As keys they do not stand in a `loc` either.
app.post(
  "/uses",
  (uses: Record<Secret<string>, Int>, limits: Map<Secret<string>, Int>): number =>
    Object.keys(uses).length + limits.size,
);

export default app;
