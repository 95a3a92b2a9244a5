import { App } from "countersign";
import type { GeoJSON } from "geojson";

const app = new App({ title: "GeoJSON", version: "1.0.0" });

app.post("/", (value: GeoJSON): GeoJSON => value);

export default app;
