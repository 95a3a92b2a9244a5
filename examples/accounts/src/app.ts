import { App } from "countersign";
import { accounts } from "./accounts.js";
import { admin } from "./admin.js";
import { login } from "./login.js";

const app = new App({ title: "Accounts", version: "1.0.0" });

app.route("/token", login);
app.route("/accounts", accounts);
app.route("/accounts", admin);

export default app;
