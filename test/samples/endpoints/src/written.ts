import type { Path } from "countersign";
import * as countersign from "countersign";
import { api } from "./api.js";

/** A path that is written names parameters as that of a route does. */
export const put = countersign.endpoint(
  "/names/:name",
  { app: api, method: "PUT" },
  function rename(name: string, to: string): string[] {
    return [name, to];
  },
);

/** Only who calls it knows where it stands. */
export const GET = countersign.endpoint({ app: api, hidden: true }, (id: Path<number>): number => id + 1);
