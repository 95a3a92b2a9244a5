import { escaped } from "../html.js";
import { PAGE_SCRIPT } from "./script.js";
import { PAGE_STYLE } from "./style.js";

/** The page as one file. It loads only data from this server. */
export function pageHtml(title: string, nonce: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Requests · ${escaped(title)}</title>
<link rel="icon" href="data:,">
<style nonce="${nonce}">${PAGE_STYLE}</style>
</head>
<body>
<header class="bar">
<h1>${escaped(title)}</h1>
<p class="live" id="live" role="status">connecting</p>
<label class="filter"><span class="unseen">Filter requests</span><input id="filter" type="search" placeholder="Filter: /items, 422, POST" autocomplete="off" spellcheck="false"></label>
</header>
<div class="panes">
<nav aria-label="Requests"><ol id="list"></ol>
<p class="empty" id="empty">No requests yet. Send one to this server, and it appears here.</p></nav>
<main id="detail" tabindex="-1"></main>
</div>
<script nonce="${nonce}">${PAGE_SCRIPT}</script>
</body>
</html>
`;
}
