import { expect, it } from "vitest";
import { describeInBrowser } from "./browser.js";

describeInBrowser("the page's client", (browser) => {
  it("tells how far an upload is, and what the server answers", async () => {
    const page = await browser.open("/");
    const upload = (size: number) =>
      page.evaluate(`import("/client.js").then(async ({ createClient }) => {
        const told = [];
        const file = new File(["x".repeat(${size})], "x.txt");
        const onUpload = ({ sent, total }) => told.push(sent / total);
        const { status, body } = await createClient().rooms.keepFile({ file }, { onUpload }).response;
        return { status, size: body.size, detail: body.detail, first: told[0], last: told.at(-1) };
      })`);
    const size = 3_000_000;
    expect(await upload(size)).toEqual({ status: 201, size, detail: undefined, first: 0, last: 1 });
    expect(await upload(6_000_000)).toMatchObject({
      status: 413,
      detail: expect.stringContaining("too large"),
      first: 0,
    });
  });
});
