import { App } from "countersign";
import type { Bundle, Observation, Patient } from "fhir/r4.js";

const app = new App({ title: "FHIR", version: "1.0.0" });

app.post("/bundles", (value: Bundle): Bundle => value);
app.post("/observations", (value: Observation): Observation => value);
app.post("/patients", (value: Patient): Patient => value);

export default app;
