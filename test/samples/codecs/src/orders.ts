// A module that knows no app.
import { codec as c } from "countersign";

export interface Order {
  id: number;
  tags: string[];
  note?: unknown;
}

export const orders = c<Order[]>();

export default c<Map<string, bigint>>();
