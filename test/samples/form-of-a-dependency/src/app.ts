import {
  App,
  type Depends,
  type Form,
  HttpError,
  type OAuth2PasswordForm,
  type OAuth2PasswordFormStrict,
} from "countersign";

function login(form: Form<OAuth2PasswordForm>): string {
  if (form.password !== "secret") throw new HttpError(400, "Incorrect username or password");
  return form.username;
}

const app = new App({ title: "Sample", version: "1.0.0" });

app.post("/token", (name: Depends<typeof login>, scope: Form<string> = ""): string[] => [
  name,
  ...scope.split(" "),
]);
app.post("/strict", (form: Form<OAuth2PasswordFormStrict>): string => form.grant_type);

export default app;
