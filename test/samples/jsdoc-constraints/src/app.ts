import { App } from "countersign";

const app = new App({ title: "Sample", version: "1.0.0" });

interface Signup {
  /**
   * Shown to others.
   * @minLength 2
   * @maxLength 4
   * @example "Ada"
   */
  name: string;
  /**
   * @minimum 18
   * @type int
   */
  age: number;
  /** @format uuid */
  invitation: string;
  /** @default "free" */
  plan?: "free" | "paid";
}

app.post("/", (signup: Signup): Signup => signup);

export default app;
