import {
  type ExclusiveMin,
  type Int,
  type Max,
  type MaxLength,
  type Min,
  type MinLength,
  type Pattern,
  type Query,
  Router,
  type Strict,
} from "countersign";

export const query = new Router();

query.get("/items", (skip: Int = 0, limit: Int = 10): { skip: Int; limit: Int } => ({ skip, limit }));

query.get(
  "/user-items/:item_id",
  (
    item_id: string,
    needy: string,
    skip: Int = 0,
    limit?: Int,
  ): { item_id: string; needy: string; skip: Int; limit: Int | null } => ({
    item_id,
    needy,
    skip,
    limit: limit ?? null,
  }),
);

query.get("/bool", (short = false): { short: boolean } => ({ short }));

interface Found {
  items: { item_id: string }[];
  q?: string;
}

query.get(
  "/str",
  (q?: Query<string & MinLength<3> & MaxLength<50> & Pattern<"^fixedquery$">, "item-query">): Found => ({
    items: [{ item_id: "Foo" }, { item_id: "Bar" }],
    ...(q !== undefined && { q }),
  }),
);

interface Filter {
  /** @default 100 */
  limit?: Int & ExclusiveMin<0> & Max<100>;
  /** @default 0 */
  offset?: Int & Min<0>;
  /** @default "created_at" */
  order_by?: "created_at" | "updated_at";
  /** @default [] */
  tags?: string[];
}

query.get("/model", (filter: Query<Strict<Filter>>): Filter => filter);
