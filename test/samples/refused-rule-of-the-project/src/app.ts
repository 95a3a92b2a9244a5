import { App } from "countersign";

interface Customer {
  name: string;
  phone?: string;
}

const app = new App({ title: "Sample", version: "1.0.0" });

app.post("/v1/customers", (customer: Customer): string => customer.name);
app.put("/customers", (customer: Customer): string => customer.name);

export default app;
