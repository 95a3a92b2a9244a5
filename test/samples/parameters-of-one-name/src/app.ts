import {
  App,
  type Body,
  type Depends,
  type Header,
  type Int,
  type Max,
  type MaxLength,
  type Min,
  type MinLength,
  type Pattern,
  type Query,
  Router,
} from "countersign";

interface Owned {
  owner: string;
}
interface Named {
  name: string & MinLength<1>;
}

const page = (limit: Int & Max<100> = 10): number => limit;
const small = (limit: number & Min<1> & Max<1000> = 10): number => limit;
const required = (limit: Int): number => limit;
const words = ({ q }: Query<{ q?: string & MinLength<2> & MaxLength<20> }>): string => q ?? "";
const code = (q?: string & Pattern<"^[a-z]+$">): string => q ?? "";
const short = (q?: "all" | "none"): string => q ?? "";
const tenant = (xTenant?: Header<string & MinLength<3>>): string => xTenant ?? "";
const owner = (body: Body<Owned>): string => body.owner;

const app = new App({ title: "Sample", version: "1.0.0", dependencies: [tenant] });

// Constraints add up.
app.get("/page", (limit: Depends<typeof page>, other: Depends<typeof small>): number => limit + other);
// Who requires it has no use for a default.
app.get("/required", (limit: Depends<typeof page>, other: Depends<typeof required>): number => limit + other);
// Two regular expressions, literals beside a string: each says its own.
app.get(
  "/words",
  (a: Depends<typeof words>, b: Depends<typeof code>, c: Depends<typeof short>): string => a + b + c,
);
app.post("/both", (body: Named, by: Depends<typeof owner>): string => body.name + by);

// The guard of the app and the handler read one header.
const router = new Router();
router.get("/", (tenant?: Header<string & MaxLength<8>, "X-TENANT">): string => tenant ?? "none");
app.route("/tenants", router);

export default app;
