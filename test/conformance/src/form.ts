import { type Form, Router, type Strict } from "countersign";

export const form = new Router();

interface Login {
  username: string;
  password: string;
}

form.post("/login", (username: Form<string>, password: Form<string>): { username: string } => ({
  username: password && username,
}));
form.post("/model", (login: Form<Strict<Login>>): Login => login);
