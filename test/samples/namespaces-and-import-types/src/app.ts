import { App } from "countersign";

const app = new App({ title: "Sample", version: "1.0.0" });

namespace Shop {
  export interface Item {
    price: number;
  }
  export namespace Archive {
    export interface Item {
      year: number;
    }
  }
}

function local() {
  interface Item {
    local: true;
  }
  const item: Item = { local: true };
  return item;
}

app.post("/shop", (item: Shop.Item): Shop.Archive.Item => ({ year: item.price }));
app.post("/imported", (item: import("./models.js").Item): typeof import("./models.js").sizes => ({
  small: item.size,
  list: [],
}));
app.post("/default", (item: import("./models.js").default): string => item.title);
app.get("/local", () => local());

export default app;
