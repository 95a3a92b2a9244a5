import { own } from "./own.js";

own.get("/not-imported", (): string => "");

export interface Extra {
  debug: boolean;
}
