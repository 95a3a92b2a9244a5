import { App } from "countersign";

const app = new App({ title: "Sample", version: "1.0.0" });

const LEVELS = { low: 1, middle: 5, high: 10 } as const;
const COLORS = ["red", "green", "blue"] as const;
const LABELS = { red: "Rot", green: "Grün" } satisfies Partial<Record<Color, string>>;

type Level = (typeof LEVELS)[keyof typeof LEVELS];
type LevelName = keyof typeof LEVELS;
type Color = (typeof COLORS)[number];

interface Lamp {
  level: Level;
  name: LevelName;
  color: Color | null;
  spare?: Color;
  labelled: keyof typeof LABELS;
}

app.post("/", (lamp: Lamp): Lamp => lamp);
app.get("/", (): typeof LEVELS => LEVELS);
app.get("/colors", (): typeof COLORS => COLORS);

export default app;
