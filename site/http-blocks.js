// Blocks of HTTP with several messages. The grammar of the highlighter knows one: it reads everything after the first head as its body.

const START = /\n(?=(?:GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS|TRACE) \/|HTTP\/1\.1 \d)/;

/** Makes a markdown-it renderer highlight each message separately. */
export function highlightMessages(markdown) {
  const { highlight } = markdown.options;
  markdown.options.highlight = (code, language, attributes) => {
    const parts = language === "http" ? code.split(START) : [code];
    if (parts.length === 1) return highlight(code, language, attributes);
    return joined(parts.map((part) => highlight(part, language, attributes)));
  };
}

/** One block with the lines of all, an empty line between two. */
function joined(blocks) {
  const [start = "", end = ""] = (blocks[0] ?? "").split(/(?<=<code>).*(?=<\/code>)/s);
  const lines = blocks.map((block) => /<code>(.*)<\/code>/s.exec(block)?.[1] ?? "");
  return `${start}${lines.join('\n<span class="line"></span>\n')}${end}`;
}
