import { App, type Strict } from "countersign";

const app = new App({ title: "Sample", version: "1.0.0" });

interface Login {
  name: string;
}

app.post("/", (login: Strict<Login>): Login => login);

export default app;
