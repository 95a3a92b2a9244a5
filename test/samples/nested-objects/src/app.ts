import { App } from "countersign";

const app = new App({ title: "Sample", version: "1.0.0" });

interface Image {
  url: string;
}

interface Product {
  size: { width: number; unit: { name: string } };
  images: Image[];
}

app.post("/", (product: Product): Product => product);

export default app;
