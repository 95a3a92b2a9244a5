import { App, type Depends, type Header, HttpError, type Int, type Path, type Query } from "countersign";
import { items } from "./items.js";

/** Which guards ran, in order. */
const ran: string[] = [];

function atApp(xTrace: Header<string>): void {
  ran.push(`app ${xTrace}`);
}

/** A guard made by a call: only the program has the function. */
function requireRole(role: string) {
  return (xRole: Header<string>): string => {
    ran.push(`include ${role}`);
    if (xRole !== role) throw new HttpError(403, `${role} only`);
    return role;
  };
}

function inTenant(tenant: Path<Int>): void {
  ran.push(`tenant ${tenant}`);
}

function atRoute(flag?: Query<boolean>): void {
  ran.push(`route ${flag}`);
}

function parameter(): string {
  ran.push("parameter");
  return "value";
}

const app = new App({ title: "Sample", version: "1.0.0", dependencies: [atApp] });

app.get(
  "/ran",
  { dependencies: [atRoute, atApp] },
  (_: Depends<typeof parameter>, xTrace: Header<string>): string[] => [...ran.splice(0), xTrace],
);

const guards = [requireRole("admin"), inTenant];
app.route("/tenants/:tenant", items, { dependencies: guards });
app.route("/items", items);

export default app;
