import { App, type Int } from "countersign";

const app = new App({ title: "Sample", version: "1.0.0" });

interface Square {
  type: "shape";
  shape: "square";
  side: number;
}
interface Circle {
  type: "shape";
  shape: "circle";
  radius: number;
}
interface Note {
  type: "note";
  text: string;
}
type Shape = Square | Circle;

/** A union in a union: `type` tells notes from shapes, `shape` one shape from another. */
type Element = Shape | Note;

interface Drawing {
  title: string;
  elements: Element[];
  /** A discriminated union as the value of another's member. */
  answer: { ok: true; value: Shape } | { ok: false; code: Int };
}

app.post("/element", (element: Element): Element => element);
app.post("/drawing", (drawing: Drawing): Drawing => drawing);

export default app;
