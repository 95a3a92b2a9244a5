import { App, type Body, type Depends, type Header, Router } from "countersign";
import type { Hidden } from "./hidden.js";

const app = new App({ title: "Sample", version: "1.0.0" });

// CS5001: there is no function behind a type.
app.get("/types", (value: Depends<() => string>): string => value);

// CS5002: another module keeps its function to itself.
app.get("/hidden", (value: Hidden): string => value);

// CS5003: a circle of three.
function first(other: Depends<typeof second>): string {
  return other;
}
function second(other: Depends<typeof third>): string {
  return other;
}
function third(other: Depends<typeof first>): string {
  return other;
}
app.get("/circle", (value: Depends<typeof first>): string => value);

// CS5004: what lives as long as the app cannot use what ends with a request, nor a request's generator what ends earlier.
function* brief(): Generator<string> {
  yield "brief";
}
function pool(of: Depends<typeof brief>): string {
  return of;
}
app.get("/app", (value: Depends<typeof pool, { scope: "app" }>): string => value);

function wrapper(of: Depends<typeof brief, { scope: "function" }>): string {
  return of;
}
function* longer(of: Depends<typeof wrapper>): Generator<string> {
  yield of;
}
app.get("/longer", (value: Depends<typeof longer>): string => value);

// CS5005: overloaded, generic.
function overloaded(value: string): string;
function overloaded(value: number): number;
function overloaded(value: string | number): string | number {
  return value;
}
app.get("/overloaded", (value: Depends<typeof overloaded>): string => String(value));
function generic<T extends { name: string }>(of: T): string {
  return of.name;
}
app.get("/generic", (value: Depends<typeof generic>): string => value);

// CS5006: nothing is known of it.
// biome-ignore lint/suspicious/noExplicitAny: it is what the sample is about
const untyped: any = () => "any";
app.get("/any", (value: Depends<typeof untyped>): string => String(value));

// CS5007: an option that is no literal of its kind.
app.get("/option", (value: Depends<typeof brief, { maxConcurrency: 0 }>): string => value);

// CS5008: a list that is only known when the program runs.
const guards = [() => {}];
app.get("/guards", { dependencies: guards.concat(guards) }, (): string => "");

// CS5009: routes behind a router's guard have bodies of their own.
function checkOwner(owner: Body<string>): void {
  if (owner === "") throw new Error("nobody");
}
app.route("/router", new Router({ dependencies: [checkOwner] }));

// CS5010: no request, no header.
function tenant(xTenant: Header<string>): string {
  return xTenant;
}
app.get("/tenant", (value: Depends<typeof tenant, { scope: "app" }>): string => value);
function locale(xLocale: Header<string>, fallback = "en"): string {
  return xLocale || fallback;
}
export const job = () => app.resolve(locale, (value) => value);

// CS5011: out of reach.
export function register(): void {
  const local = () => "local";
  app.get("/local", (value: Depends<typeof local>): string => value);
}

// What is wrong with a dependency's own parameters is shown there, with the way to it.
function deep(matrix: Header<string[][]>): number {
  return matrix.length;
}
app.get("/deep", (value: Depends<typeof through>): number => value);
function through(of: Depends<typeof deep>): number {
  return of;
}

export default app;
