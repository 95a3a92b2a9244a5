import { App } from "countersign";
import { customType, pgTable, serial, text } from "drizzle-orm/pg-core";
import type { ColumnType, Generated, Selectable } from "kysely";

const app = new App({ title: "Sample", version: "1.0.0" });

const expression = customType<{ data: RegExp }>({ dataType: () => "text" });

const users = pgTable("users", {
  id: serial("id").primaryKey(),
  name: text("name"),
  pattern: expression("pattern"),
});

interface PetTable {
  id: Generated<number>;
  token: ColumnType<symbol, string, string>;
}

app.get("/users", (): (typeof users.$inferSelect)[] => []);
app.get("/pets", (): Selectable<PetTable>[] => []);

export default app;
