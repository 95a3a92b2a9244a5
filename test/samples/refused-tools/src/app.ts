import {
  App,
  type Bearer,
  type Context,
  type Depends,
  type Int,
  type Name,
  type Query,
  type Secret,
  tool,
} from "countersign";

const app = new App({ title: "Sample", version: "1.0.0" });
app.get("/", (): string => "");
export default app;

interface Login {
  password: Secret<string>;
}

const anything: ReturnType<typeof JSON.parse> = undefined;
function over(a: string): string;
function over(a: number): string;
function over(a: string | number): string {
  return String(a);
}
class Made {}
function any(a: ReturnType<typeof JSON.parse>): string {
  return String(a);
}
const now = (): number => 0;

export const list = [
  tool(anything),
  tool(over),
  tool(<T>(a: T): T => a, { name: "generic" }),
  // @ts-expect-error a class is not called
  tool(Made),
  tool(({ a }: { a: string }): string => a, { name: "apart" }),
  tool((...a: string[]): string => a.join(), { name: "rest" }),
  tool(any),
  tool((a: Secret<string>): string => a, { name: "secret" }),
  tool((login: { user: string; password: Secret<string> }): string => login.user, { name: "inside" }),
  tool((a: Depends<typeof now>): number => a, { name: "depends" }),
  tool((a: Query<string>): string => a, { name: "query" }),
  tool((a: Context): string => a.req.url, { name: "context" }),
  tool((a: AbortSignal): string => String(a.aborted), { name: "signal" }),
  tool((a: Bearer): string => String(a), { name: "bearer" }),
  tool((a: symbol): string => String(a), { name: "symbol" }),
  tool((a: string): RegExp => new RegExp(a), { name: "result" }),
  tool((a: Int, b: Int & Name<"a">): number => a + b, { name: "clash" }),
  tool((all: Login[]): number => all.length, { name: "named" }),
  tool((a: string): string => a),
  tool((a: string): string => a, { name: "no name" }),
];

/** What is only wrong when it runs. */
export const named = (name: string) => tool((a: string): string => a, { name });
