// The sidebar and the order of pages: the list "All pages" of docs/README.md, which is the only one.

/**
 * @typedef {object} Group
 * @property {string} text
 * @property {readonly { readonly text: string, readonly file: string }[]} items
 */

/** The groups of the index. @param {string} index `docs/README.md` @returns {readonly Group[]} */
export function groupsOf(index) {
  const list = index.slice(index.indexOf("## All pages"));
  return [...list.matchAll(/^- \*\*(.+?)\*\*: (.+)$/gm)].map(([, text = "", links = ""]) => ({
    text,
    items: [...links.matchAll(/\[((?:[^[\]]|\[[^\]]*\])+)\]\(([^)#]+)[^)]*\)/g)].map(
      ([, name = "", target = ""]) => ({
        text: capital(name),
        file: `docs/${target}`,
      }),
    ),
  }));
}

/** The sidebar of VitePress. */
export function sidebarOf(groups, byFile) {
  return groups.map(({ text, items }, i) => ({
    text,
    collapsed: i > 1,
    items: items.flatMap((item) => {
      const at = byFile.get(item.file);
      return at === undefined
        ? []
        : [{ text: item.text.replaceAll("`", ""), link: `/${at.replace(/(^|\/)index$/, "$1")}` }];
    }),
  }));
}

function capital(text) {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
