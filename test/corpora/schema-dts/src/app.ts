import { App } from "countersign";
import type { Person, WithContext } from "schema-dts";

const app = new App({ title: "Schema.org", version: "1.0.0" });

app.post("/", (value: WithContext<Person>): WithContext<Person> => value);

export default app;
