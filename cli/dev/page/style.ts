/** For both color schemes, down to the width of a phone. */
export const PAGE_STYLE = `
:root { color-scheme: light dark; --ground: #f5f5f3; --card: #fff; --text: #1c1e22; --dim: #62676f; --line: #dfe0e3; --hover: #ececea; --chosen: #e3ecf8;
  --link: #0b57b0; --good: #1a7f47; --good-ground: #e2f4e9; --odd: #8a5a00; --odd-ground: #fdf0d5; --bad: #b3261e; --bad-ground: #fbe7e5;
  --dependency: #7a5cc9; --handler: #2271d1; --encoding: #2f9a69; }
@media (prefers-color-scheme: dark) { :root { --ground: #121316; --card: #1a1c20; --text: #e7e8eb; --dim: #9ba1ab; --line: #2c2f36; --hover: #212429; --chosen: #1f2d42;
  --link: #8ab4f8; --good: #6fd49a; --good-ground: #163324; --odd: #f0c060; --odd-ground: #3a2d12; --bad: #ff8f86; --bad-ground: #43211f;
  --dependency: #a78bfa; --handler: #60a5fa; --encoding: #4fc08d; } }
* { box-sizing: border-box; }
html, body { height: 100%; }
body { margin: 0; display: flex; flex-direction: column; background: var(--ground); color: var(--text); font: 14px/1.5 system-ui, sans-serif; }
code, pre, .mono, td.value { font: 12.5px/1.6 ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
.bar { display: flex; flex-wrap: wrap; gap: .25rem 1rem; align-items: center; padding: .7rem 1.25rem; border-bottom: 1px solid var(--line); background: var(--card); }
.bar h1 { margin: 0; font-size: 1rem; overflow-wrap: anywhere; }
.live { margin: 0; color: var(--dim); font-size: .8125rem; }
.live::before { content: ""; display: inline-block; width: .5rem; height: .5rem; border-radius: 50%; background: var(--odd); margin-right: .4rem; }
.live.on::before { background: var(--good); }
.filter { margin-left: auto; }
input, textarea { font: inherit; color: inherit; background: var(--ground); border: 1px solid var(--line); border-radius: 7px; padding: .35rem .6rem; width: 17rem; max-width: 100%; }
.panes { flex: 1; min-height: 0; display: grid; grid-template-columns: minmax(19rem, 26rem) 1fr; }
nav { overflow-y: auto; border-right: 1px solid var(--line); background: var(--card); }
ol { list-style: none; margin: 0; padding: 0; }
.request { display: grid; grid-template-columns: 3.1rem 1fr auto; gap: .05rem .5rem; align-items: baseline; width: 100%; padding: .5rem 1.25rem; border: 0; border-bottom: 1px solid var(--line); background: none; color: inherit; font: inherit; text-align: left; cursor: pointer; }
.request:hover { background: var(--hover); }
.request[aria-current=true] { background: var(--chosen); }
.request .where { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.request .meta { grid-column: 2 / -1; color: var(--dim); font-size: .75rem; }
.method { font-weight: 650; font-size: .75rem; letter-spacing: .02em; color: var(--dim); }
.status { font-weight: 650; font-size: .75rem; border-radius: 5px; padding: .05rem .4rem; }
.good { color: var(--good); background: var(--good-ground); } .odd { color: var(--odd); background: var(--odd-ground); } .bad { color: var(--bad); background: var(--bad-ground); }
.empty { margin: 0; padding: 2rem 1.25rem; color: var(--dim); }
main { overflow-y: auto; padding: 1.5rem clamp(1rem, 3vw, 2.25rem) 4rem; outline: none; }
main h2 { margin: 0; font-size: 1.25rem; line-height: 1.35; display: flex; flex-wrap: wrap; gap: .25rem .65rem; align-items: center; overflow-wrap: anywhere; }
main h2 .method { font-size: 1rem; } main h2 .status { font-size: .9rem; padding: .1rem .5rem; }
.facts { margin: .4rem 0 1rem; color: var(--dim); display: flex; flex-wrap: wrap; gap: .1rem 1.1rem; }
.actions { display: flex; flex-wrap: wrap; gap: .5rem; margin-bottom: 1.25rem; }
button.action { font: inherit; font-weight: 550; color: inherit; background: var(--card); border: 1px solid var(--line); border-radius: 7px; padding: .35rem .8rem; cursor: pointer; }
button.action:hover { background: var(--hover); } button.action.main { background: var(--link); border-color: var(--link); color: var(--card); }
:focus-visible { outline: 2px solid var(--link); outline-offset: 1px; } .request:focus-visible { outline-offset: -2px; }
section { background: var(--card); border: 1px solid var(--line); border-radius: 10px; margin-bottom: 1rem; overflow: hidden; }
section h3 { margin: 0; padding: .6rem 1rem; font-size: .8125rem; border-bottom: 1px solid var(--line); }
section > .inside { padding: .75rem 1rem; }
section p { margin: 0; } .note { color: var(--dim); }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; vertical-align: top; padding: .4rem 1rem; border-bottom: 1px solid var(--line); }
tr:last-child > * { border-bottom: 0; } th { font-weight: 550; color: var(--dim); font-size: .75rem; white-space: nowrap; }
td.value { white-space: pre-wrap; overflow-wrap: anywhere; min-width: 9rem; }
.from { border: 1px solid var(--line); border-radius: 5px; padding: 0 .4rem; font-size: .75rem; white-space: nowrap; }
pre { margin: 0; padding: .75rem 1rem; overflow-x: auto; max-height: 26rem; white-space: pre-wrap; overflow-wrap: anywhere; }
.chips { display: flex; flex-wrap: wrap; gap: .4rem; margin-top: .45rem; } .chips code { background: var(--odd-ground); color: var(--odd); border-radius: 5px; padding: 0 .45rem; }
.step { display: grid; grid-template-columns: minmax(7rem, 14rem) 1fr 4.75rem; gap: .75rem; align-items: center; padding: .2rem 0; }
.step .name { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; } .step .name small { color: var(--dim); }
.track { position: relative; height: .7rem; background: var(--hover); border-radius: 4px; }
.track svg { position: absolute; inset: 0; width: 100%; height: 100%; border-radius: 4px; }
.dependency { fill: var(--dependency); } .handler { fill: var(--handler); } .encoding { fill: var(--encoding); } .failed { fill: var(--bad); }
.time { text-align: right; color: var(--dim); font-variant-numeric: tabular-nums; }
form { display: grid; gap: .7rem; padding: .9rem 1rem; } form label { display: grid; gap: .25rem; color: var(--dim); font-size: .8125rem; }
form input, textarea { width: 100%; color: var(--text); font: 12.5px/1.6 ui-monospace, SFMono-Regular, Menlo, monospace; } textarea { min-height: 5.5rem; resize: vertical; }
.back { display: none; }
@media (max-width: 46rem) {
  .bar { padding: .7rem 1rem; } .filter { margin: .35rem 0 0; flex-basis: 100%; } .filter input { width: 100%; font-size: 16px; }
  .panes { display: block; overflow-y: auto; } nav { border-right: 0; min-height: 100%; } main { display: none; padding: 1rem 1rem 3rem; }
  .request { padding: .65rem 1rem; } .chosen nav { display: none; } .chosen main { display: block; } .back { display: inline-block; }
  .step { grid-template-columns: 1fr 4.75rem; gap: .15rem .75rem; } .step .track { grid-column: 1 / -1; grid-row: 2; }
  table.stacked thead { display: none; } table.stacked tr { display: block; padding: .5rem 0; border-bottom: 1px solid var(--line); } table.stacked tr:last-child { border: 0; } table.stacked td { display: block; border: 0; padding: .1rem 1rem; }
}
`;
