import { endpoint, type Min } from "countersign";
import { api, type Item } from "../../../api.js";

export const POST = endpoint(
  { app: api, status: 201 },
  (item: { name: string; price: number & Min<0> }): Item => ({ id: item.price, name: item.name }),
);
