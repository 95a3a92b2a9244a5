import { App } from "countersign";
import type { OpenAPIV3_1 } from "openapi-types";

const app = new App({ title: "OpenAPI", version: "1.0.0" });

app.post("/", (value: OpenAPIV3_1.Document): OpenAPIV3_1.Document => value);

export default app;
