import { App, type MinLength, type Secret } from "countersign";

const app = new App({ title: "Sample", version: "1.0.0" });

interface Login {
  name: string;
  password: Secret<string & MinLength<8>>;
}

app.post("/", (login: Login): { length: number } => ({ length: login.password.length }));

export default app;
