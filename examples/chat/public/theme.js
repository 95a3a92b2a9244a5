import { icon } from "./elements.js";

const THEMES = /** @type {const} */ (["system", "light", "dark"]);

/**
 * A button that cycles through the themes, and stores the choice.
 * @param {HTMLButtonElement} button
 */
export function themeButton(button) {
  let chosen = THEMES.find((theme) => theme === localStorage.getItem("theme")) ?? "system";

  function apply() {
    document.documentElement.dataset["theme"] = chosen;
    button.replaceChildren(icon(chosen));
    button.title = button.ariaLabel = `Theme: ${chosen}`;
  }

  button.addEventListener("click", () => {
    chosen = THEMES[(THEMES.indexOf(chosen) + 1) % THEMES.length] ?? "system";
    localStorage.setItem("theme", chosen);
    apply();
  });
  apply();
}
