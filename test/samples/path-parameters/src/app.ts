import { App, type Int, type Path, type Uuid } from "countersign";

const app = new App({ title: "Sample", version: "1.0.0" });

app.get("/items/:id/:size{[a-z]+}", (id: Int, size: string): { id: Int; size: string } => ({ id, size }));

app.get("/users/:user-id", (user: Path<Uuid, "user-id">): { user: string } => ({ user }));

export default app;
