import type { Header } from "countersign";

export const page = (limit = 20): number => limit;
export const shopOf = (xShop?: Header<"north" | "south">): string => xShop ?? "";
