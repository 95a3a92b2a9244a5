import {
  App,
  applyMergePatch,
  type Cookie,
  type Int,
  type MergePatch,
  type Query,
  type Schema,
  type Secret,
} from "countersign";
import type { Category, category, holiday } from "./schemas.js";

const app = new App({ title: "Sample", version: "1.0.0" });

/** A schema is given what was sent, so the names in it are its own. Around it they are those of the program. */
interface Plan {
  planName: string;
  nextHoliday: Schema<typeof holiday>;
}
app.post("/plans", (thePlan: Plan): Plan => thePlan);

/** A type of the program has the names of the program, but where a schema reads it. */
app.post("/categories", (top: Schema<typeof category>): { topCategory: Category } => ({ topCategory: top }));
app.post("/roots", (top: Category): Schema<typeof category> => top);

interface Filter {
  minPrice?: { orEqual?: Int };
}
app.get(
  "/items",
  (itemFilter: Query<Filter, { style: "deepObject" }>, c: Cookie<{ sessionId: string }>): unknown[] => [
    itemFilter,
    c,
  ],
);

interface Account {
  ownerName: string;
  login?: { userName: string; secondName: string; pinCode: Secret<string> };
}
app.patch(
  "/accounts",
  (patch: MergePatch<Account>): Account => applyMergePatch<Account>({ ownerName: "Ada" }, patch),
);

export default app;
