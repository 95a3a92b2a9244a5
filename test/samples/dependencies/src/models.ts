import type { Depends } from "countersign";
import type { connection } from "./db.js";

export type Db = Depends<typeof connection>;
