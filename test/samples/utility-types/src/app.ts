import { App, type Int } from "countersign";

const app = new App({ title: "Sample", version: "1.0.0" });

interface User {
  id: Int;
  name: string;
  email?: string;
}

app.patch("/partial", (user: Partial<User>): Partial<User> => user);
app.post("/pick", (user: Pick<User, "name">): Pick<User, "name"> => user);
app.post("/omit", (user: Omit<User, "id">): Omit<User, "id"> => user);
app.post("/required", (user: Required<User>): Required<User> => user);

export default app;
