// `npm run promote -- ada@example.com`
import app from "./app.js";
import { promote } from "./promote.js";

const [email = ""] = process.argv.slice(2);
const isAdmin = await promote(email);
console.log(isAdmin ? `${email} is an admin now.` : `There is no account of "${email}".`);
process.exitCode = isAdmin ? 0 : 1;
await app.close();
