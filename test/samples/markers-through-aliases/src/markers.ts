import type { Header, Int, Min, Query } from "countersign";

export type Positive = Int & Min<1>;
export type Page = Query<Positive, "p">;
/** Who asks. */
export type Tenant = Header<string, "X-Tenant">;
