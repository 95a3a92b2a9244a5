import { type Header, type MinLength, Router } from "countersign";

const checkKey = (xKey: Header<string & MinLength<3>>): void => {
  if (xKey === "bad") throw new Error("never");
};

export const items = new Router({ dependencies: [checkKey] });

items.get("/", (): string => "items");
