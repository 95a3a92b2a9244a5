import { type Form, type Int, Router, type Upload } from "countersign";

export const file = new Router();

file.post("/bytes", (file: Form<Uint8Array>): { file_size: Int } => ({ file_size: file.length }));
file.post("/upload", (file: Upload): { filename: string; content_type: string; size: Int } => ({
  filename: file.name,
  content_type: file.type,
  size: file.size,
}));
file.post(
  "/mixed",
  (
    file: Form<Uint8Array>,
    fileb: Upload,
    token: Form<string>,
  ): { file_size: Int; token: string; fileb_content_type: string } => ({
    file_size: file.length,
    token,
    fileb_content_type: fileb.type,
  }),
);
