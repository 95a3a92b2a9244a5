import type { App } from "countersign";
import { own } from "./own.js";

function add(): void {
  own.get("/added-twice", (): string => "");
}
add();
add();

export function twice(app: App): void {
  app.route("/own", own);
}
