import fc from "fast-check";
import { expect, test } from "vitest";
import { attachment } from "./attachment.js";

// RFC 6266, 4.3 and appendix D; RFC 8187, 3.2.
test.each([
  ["plans.pdf", 'attachment; filename="plans.pdf"'],
  ["a b.pdf", 'attachment; filename="a b.pdf"'],
  ['the "plans".pdf', 'attachment; filename="the \\"plans\\".pdf"'],
  ["€ rates.txt", `attachment; filename="_ rates.txt"; filename*=UTF-8''%E2%82%AC%20rates.txt`],
  ["it's (1)*é.txt", `attachment; filename="it's (1)*_.txt"; filename*=UTF-8''it%27s%20%281%29%2A%C3%A9.txt`],
  ["50%41.txt", `attachment; filename="50_41.txt"; filename*=UTF-8''50%2541.txt`],
  ["../../etc/passwd", 'attachment; filename="passwd"'],
  ["C:\\boot.ini", 'attachment; filename="boot.ini"'],
  ["a\r\nset-cookie: b", 'attachment; filename="aset-cookie: b"'],
  ["invoice\u202efdp.exe", 'attachment; filename="invoicefdp.exe"'],
  ["\ud83d.txt", `attachment; filename="_.txt"; filename*=UTF-8''%EF%BF%BD.txt`],
  ["", "attachment"],
  ["/", "attachment"],
])("%j", (name, expected) => expect(attachment(name)).toBe(expected));

test("any name is a header, and read back as it was", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (name) => {
      const value = attachment(name);
      new Headers({ "content-disposition": value });
      const encoded = /filename\*=UTF-8''(.*)$/.exec(value)?.[1];
      if (encoded === undefined) return;
      const shown = (name.split(/[\\/]/).at(-1) ?? "").replace(/\p{Cc}|\p{Cf}/gu, "");
      expect(decodeURIComponent(encoded)).toBe(shown.replace(/\p{Cs}/gu, "\ufffd"));
    }),
  );
});
