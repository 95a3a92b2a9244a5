import { App } from "countersign";

const app = new App({ title: "Sample", version: "1.0.0" });

class Circle {
  radius = 1;
  readonly label: string = "";
  #cache = 0;
  private secret = "s";
  static unit = "m";

  area(): number {
    this.#cache = Math.PI * this.radius ** 2;
    return this.#cache + this.secret.length;
  }
}

/** Only data travels: methods and private members are no part of the contract. */
app.post(
  "/",
  ({ radius, label }: Pick<Circle, "radius" | "label">): Circle =>
    Object.assign(new Circle(), { radius, label }),
);

export default app;
