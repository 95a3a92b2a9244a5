import { shownPrice } from "@{{scope}}/shared";
import { createClient, isApiError } from "./client.js";

const api = createClient({ baseUrl: location.origin });

const list = document.querySelector("#items") as HTMLUListElement;
const form = document.querySelector("#add") as HTMLFormElement;
const problem = document.querySelector("#problem") as HTMLParagraphElement;

async function show(): Promise<void> {
  const items = await api.listItems();
  list.replaceChildren(
    ...items.map((item) => {
      const line = document.createElement("li");
      line.textContent = `${item.name}: ${shownPrice(item)}`;
      return line;
    }),
  );
}

form.addEventListener("submit", async (event) => {
  event.preventDefault();
  const data = new FormData(form);
  problem.textContent = "";
  try {
    await api.addItem({ name: String(data.get("name")), price: Number(data.get("price")) });
    form.reset();
    await show();
  } catch (error) {
    if (!isApiError(error, "addItem")) throw error;
    problem.textContent = `The item was refused with status ${error.status}.`;
  }
});

await show();
