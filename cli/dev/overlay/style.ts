/** For both color schemes, down to the width of a phone. */
export const OVERLAY_STYLE = `
:root { color-scheme: light dark; --ground: #f6f6f4; --card: #fff; --text: #1d1f23; --dim: #5d636e; --line: #dcdde0;
  --red: #b3261e; --red-ground: #fbe9e7; --link: #0b57b0; --frame: #fafaf8; }
@media (prefers-color-scheme: dark) { :root { --ground: #131417; --card: #1b1d21; --text: #e8e9ec; --dim: #a0a6b1;
  --line: #2e3138; --red: #ff8a80; --red-ground: #40211f; --link: #8ab4f8; --frame: #15171a; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--text); font: 16px/1.5 system-ui, sans-serif; }
main { max-width: 60rem; margin: 0 auto; padding: clamp(1.25rem, 5vw, 3.5rem) clamp(1rem, 4vw, 2rem); }
.brand { margin: 0 0 1.5rem; color: var(--dim); font-weight: 600; font-size: .875rem; }
h1 { margin: 0; font-size: clamp(1.5rem, 5vw, 2.125rem); line-height: 1.2; color: var(--red); letter-spacing: -.01em; }
.hint { margin: .5rem 0 1.5rem; color: var(--dim); }
article { background: var(--card); border: 1px solid var(--line); border-radius: 10px; padding: 1rem 1.125rem; margin: 0 0 1rem; }
article header { display: flex; flex-wrap: wrap; gap: .5rem .75rem; align-items: center; font: 13px/1.4 ui-monospace, SFMono-Regular, Menlo, monospace; }
.code { background: var(--red-ground); color: var(--red); border-radius: 5px; padding: .1rem .45rem; font-weight: 600; }
a { color: var(--link); text-underline-offset: 3px; overflow-wrap: anywhere; }
.message { margin: .75rem 0; font-weight: 550; white-space: pre-wrap; overflow-wrap: anywhere; }
pre { margin: 0; overflow-x: auto; font: 13px/1.65 ui-monospace, SFMono-Regular, Menlo, monospace; tab-size: 2; }
.frame { background: var(--frame); border: 1px solid var(--line); border-radius: 8px; padding: .5rem 0; }
.row { display: block; width: max-content; min-width: 100%; padding-right: 1rem; }
.here { background: var(--red-ground); }
.number { display: inline-block; width: 3.5rem; padding-right: 1rem; text-align: right; color: var(--dim); user-select: none; }
mark { background: none; color: inherit; text-decoration: underline wavy var(--red); text-underline-offset: 4px; text-decoration-skip-ink: none; }
.fix { margin: .75rem 0 0; white-space: pre-wrap; overflow-wrap: anywhere; }
.fix strong { color: var(--dim); font-weight: 600; margin-right: .25rem; }
details { background: var(--card); border: 1px solid var(--line); border-radius: 10px; padding: .75rem 1.125rem; }
summary { cursor: pointer; font-weight: 550; }
.stack { margin-top: .75rem; }
`;
