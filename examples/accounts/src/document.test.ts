import { expect, it } from "vitest";
import app from "./app.js";

it("documents who may call what, and how it is refused", () => {
  const { paths, components } = app.openapi() as unknown as Document;
  expect(components.securitySchemes).toEqual({
    OAuth2PasswordBearer: { type: "oauth2", flows: { password: { tokenUrl: "/token", scopes: {} } } },
  });
  const refusals = (path: string, method: string) => {
    const { security, responses } = paths[path]?.[method] ?? { responses: {} };
    return {
      isOpen: security === undefined,
      refused: Object.keys(responses).filter((status) => status >= "400"),
    };
  };
  expect(refusals("/accounts", "post")).toEqual({ isOpen: true, refused: ["400", "409", "413", "422"] });
  expect(refusals("/token", "post")).toEqual({ isOpen: true, refused: ["400", "401", "413", "422"] });
  expect(refusals("/accounts/me", "get")).toEqual({ isOpen: false, refused: ["401"] });
  expect(refusals("/accounts", "get")).toEqual({ isOpen: false, refused: ["401", "403", "422"] });
  expect(refusals("/accounts/{id}/role", "put")).toEqual({
    isOpen: false,
    refused: ["400", "401", "403", "404", "409", "413", "422"],
  });
});

interface Document {
  paths: Record<string, Record<string, { security?: unknown; responses: Record<string, unknown> }>>;
  components: { securitySchemes: unknown };
}
