import type { ServerResponse } from "node:http";
import { expect, it, vi } from "vitest";
import { begin, token, withModel, withStub } from "../src/testing/model.js";
import { describeInBrowser } from "./browser.js";

describeInBrowser("the assistant's page, in front of a model that the test writes for", (browser) => {
  it("shows tokens as they come, and closes the connection to the model when somebody presses Stop", async () => {
    const closed = vi.fn();
    let model: ServerResponse | undefined;
    await withModel((response) => {
      model = response.on("close", closed);
      begin(response, "Once");
    });
    const page = await browser.open("/");
    await page.getByRole("button", { name: "What are you?" }).click();
    const answer = page.getByRole("log").locator(".body").last();
    for (const [next, soFar] of [
      [" upon", "Once upon"],
      [" a time", "Once upon a time"],
      [" <img src=x onerror=alert(1)>", "Once upon a time <img src=x onerror=alert(1)>"],
    ] as const) {
      if (model) token(model, next);
      await expect.poll(() => answer.innerText()).toBe(soFar);
      expect(closed).not.toHaveBeenCalled();
    }
    await page.getByRole("button", { name: "Stop" }).click();
    await expect.poll(() => closed).toHaveBeenCalledOnce();
    await page.getByRole("button", { name: "Send" }).waitFor();
    await expect
      .poll(async () => (await answer.innerText()).split(/\n+/))
      .toEqual(["Once upon a time <img src=x onerror=alert(1)>", "Stopped"]);
  });

  it("closes it, too, when the page is closed", async () => {
    const closed = vi.fn();
    await withModel((response) => begin(response.on("close", closed), "Once"));
    const page = await browser.open("/");
    await page.getByRole("button", { name: "What are you?" }).click();
    await page.getByText("Once").waitFor();
    await page.close();
    await expect.poll(() => closed).toHaveBeenCalledOnce();
  });
});

describeInBrowser("the assistant's page, in front of the stub", (browser) => {
  withStub();

  it("shows a whole answer, and a summary of the conversation", async () => {
    const page = await browser.open("/");
    await page.getByLabel("Message to the assistant").fill("What is a stub?");
    await page.keyboard.press("Enter");
    await page.getByText("I stop talking at once").waitFor();
    await page.locator("pre").getByText("chat.post(").waitFor();
    await page.getByRole("button", { name: "Summarize" }).click();
    const dialog = page.getByRole("dialog", { name: "Summary" });
    await dialog.getByText("You asked one question: “What is a stub?”.").waitFor();
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "hidden" });
  });

  it("says what went wrong, keeps what came, and tries again", async () => {
    vi.spyOn(console, "error").mockReturnValue();
    const page = await browser.open("/");
    await page.getByLabel("Model").selectOption("stub-busy");
    await page.getByRole("button", { name: "What are you?" }).click();
    await page.getByRole("alert").getByText("The model is busy").waitFor();
    await page.getByLabel("Model").selectOption("stub-cut-off");
    await page.getByRole("button", { name: "Try again" }).click();
    await page.getByRole("alert").getByText("The connection broke off").waitFor();
    await page.getByRole("log").getByText("You said").waitFor();
    await page.getByLabel("Model").selectOption("stub");
    await page.getByRole("button", { name: "Try again" }).click();
    await page.getByText("I stop talking at once").waitFor();
    await page.getByRole("alert").waitFor({ state: "detached" });
  });

  it("is served for the addresses that its own router knows, with a policy that lets nothing else in", async () => {
    const page = await browser.open("/rooms/kitchen");
    await page.getByRole("heading", { name: "# kitchen" }).waitFor();
    await page.getByRole("link", { name: "Assistant" }).click();
    await page.getByRole("heading", { name: "What would you like to know?" }).waitFor();
    await page.goBack();
    await page.getByRole("heading", { name: "# kitchen" }).waitFor();
    const response = await page.reload();
    expect(response?.headers()["content-security-policy"]).toContain("default-src 'self'");
    const refused = page.evaluate(() => {
      const told = new Promise<string>((resolve) =>
        document.addEventListener("securitypolicyviolation", (event) => resolve(event.effectiveDirective)),
      );
      document.head.append(Object.assign(document.createElement("script"), { textContent: "alert(1)" }));
      return told;
    });
    expect(await refused).toBe("script-src-elem");
  });
});
