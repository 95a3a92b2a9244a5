import { App, type Int } from "countersign";

const app = new App({ title: "Sample", version: "1.0.0" });

abstract class Shape {
  static count = 0;
  abstract area: number;
  readonly id: Int = 1;
  note?: string;
  protected owner = "me";
  #cache = 0;

  get label(): string {
    return `${this.owner} ${this.#cache}`;
  }
  /** Nothing to read, so nothing to send. */
  set cache(value: number) {
    this.#cache = value;
  }
  grow(): void {}
}
class Circle extends Shape {
  area = 3;
  constructor(
    readonly radius: number,
    private secret = "s",
  ) {
    super();
  }
  override grow(): void {
    this.secret += this.radius;
  }
}
class Box<T> {
  constructor(public value: T) {}
  unpack(): T {
    return this.value;
  }
}
class DateBox extends Box<Date> {
  name = "";
}

app.post("/circle", (given: Pick<Circle, "radius">): Circle => new Circle(given.radius));
app.post("/shape", (shape: Omit<Shape, "note">): Int => shape.id);
app.post("/box", (box: DateBox): Box<Date> => new Box(box.value));

export default app;
