/** The one style sheet of all pages: light and dark by the device or by Teams, narrow, and on paper. */
export const STYLE = `
:root {
  color-scheme: light dark;
  --page: #f5f5f5; --surface: #ffffff; --text: #242424; --quiet: #515151; --line: #d1d1d1;
  --accent: #0a5a6b; --accent-soft: #d9edf1; --other: #8a4b08; --warn: #8a4b08; --warn-soft: #fdf1e3;
  font: 100%/1.5 'Segoe UI', system-ui, -apple-system, 'Helvetica Neue', Arial, sans-serif;
}
@media (prefers-color-scheme: dark) {
  :root:not([data-theme]) {
    --page: #1f1f1f; --surface: #292929; --text: #f5f5f5; --quiet: #c8c8c8; --line: #5c5c5c;
    --accent: #7fd1de; --accent-soft: #17424c; --other: #f2b56b; --warn: #f2b56b; --warn-soft: #40311f;
  }
}
:root[data-theme='default'] { color-scheme: light; }
:root[data-theme='dark'] {
  color-scheme: dark;
  --page: #1f1f1f; --surface: #292929; --text: #f5f5f5; --quiet: #c8c8c8; --line: #5c5c5c;
  --accent: #7fd1de; --accent-soft: #17424c; --other: #f2b56b; --warn: #f2b56b; --warn-soft: #40311f;
}
:root[data-theme='contrast'] {
  color-scheme: dark;
  --page: #000000; --surface: #000000; --text: #ffffff; --quiet: #ffffff; --line: #ffffff;
  --accent: #ffff01; --accent-soft: #000000; --other: #3ff23f; --warn: #3ff23f; --warn-soft: #000000;
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--page); color: var(--text); overflow-wrap: break-word; }
main, footer { max-width: 70rem; margin: 0 auto; padding: 0 1.25rem; }
main { padding-top: 1.5rem; }
main:focus { outline: none; }
footer { padding-top: 1rem; padding-bottom: 2rem; color: var(--quiet); font-size: 0.875rem; }
h1, h2, h3 { line-height: 1.25; margin: 0; text-wrap: balance; }
h1 { font-size: 1.75rem; }
h2 { font-size: 1.25rem; }
h3 { font-size: 1rem; }
p, ul, ol, dl { margin: 0.5rem 0; }
a { color: var(--accent); text-underline-offset: 0.15em; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: 2px; }
.skip { position: absolute; left: 1rem; top: -5rem; padding: 0.5rem 1rem; z-index: 1;
  background: var(--surface); color: var(--accent); border: 2px solid var(--accent); }
.skip:focus { top: 0.5rem; }
.quiet { color: var(--quiet); }
.small { font-size: 0.875rem; }
.nowrap { white-space: nowrap; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
header { margin-bottom: 1.25rem; }
nav ul { display: flex; flex-wrap: wrap; gap: 0.25rem 1.25rem; padding: 0; margin: 0.75rem 0 0; list-style: none; }
nav a { display: inline-block; padding: 0.25rem 0; }
.panel { background: var(--surface); border: 1px solid var(--line); border-radius: 8px;
  padding: 1.25rem; margin: 0 0 1.25rem; }
.panel > h2 { margin-bottom: 0.5rem; }
.cards { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(17rem, 100%), 1fr)); gap: 1rem; margin: 0 0 1.25rem; padding: 0; list-style: none; }
.card { background: var(--surface); border: 1px solid var(--line); border-top: 4px solid var(--accent);
  border-radius: 8px; padding: 1rem 1.25rem; }
.card h3 { color: var(--quiet); font-weight: 600; }
.figure { font-size: 2.5rem; font-weight: 600; line-height: 1.2; margin: 0.25rem 0 0; font-variant-numeric: tabular-nums; }
.figure.none { font-size: 1.25rem; padding: 0.6rem 0; }
.notice { border-left: 4px solid var(--warn); background: var(--warn-soft); padding: 0.5rem 0.75rem; border-radius: 0 4px 4px 0; margin: 0.75rem 0; }
.statistic { margin-top: 1.25rem; padding-top: 1.25rem; border-top: 1px solid var(--line); }
.statistic:first-of-type { border-top: 0; padding-top: 0; }
.beside { display: grid; grid-template-columns: minmax(0, 1fr); gap: 0.75rem 1.5rem; align-items: start; }
@media (min-width: 56rem) { .beside { grid-template-columns: minmax(0, 25rem) minmax(0, 1fr); } }
svg.trend { max-width: 25rem; }
h3 + ul { margin-top: 0.25rem; }
.panel table + h3, .panel ul + h3 { margin-top: 1.25rem; }
td ul { margin: 0; padding-left: 1.1rem; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
caption { text-align: left; color: var(--quiet); font-size: 0.875rem; padding-bottom: 0.35rem; }
th, td { text-align: left; vertical-align: top; padding: 0.4rem 1rem 0.4rem 0; border-bottom: 1px solid var(--line); }
th { font-weight: 600; }
tbody th .small { font-weight: 400; }
thead th { font-size: 0.875rem; color: var(--quiet); }
tr:target > *, li:target { background: var(--accent-soft); }
q { quotes: '“' '”' '‘' '’'; }
.tag { display: inline-block; border: 1px solid currentColor; border-radius: 1rem; padding: 0 0.6rem; font-size: 0.8125rem; white-space: nowrap; }
.tag.warn { color: var(--warn); }
.tag.good { color: var(--accent); }
code { font-family: Consolas, 'Cascadia Mono', ui-monospace, monospace; font-size: 0.875rem; overflow-wrap: anywhere; }
dl.facts { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: 0.25rem 1rem; }
dl.facts dt { color: var(--quiet); }
dl.facts dd { margin: 0; }
details { border-bottom: 1px solid var(--line); padding: 0.5rem 0; }
summary { cursor: pointer; padding: 0.25rem 0; }
details + h3, table + h3 { margin-top: 1.25rem; }
details > :not(summary) { margin-left: 1.1rem; }
form { display: flex; flex-wrap: wrap; gap: 0.5rem 0.75rem; align-items: end; }
form > div { flex: 0 1 28rem; min-width: 0; }
label { display: block; font-weight: 600; }
select { width: 100%; }
select, button { font: inherit; color: var(--text); background: var(--surface); border: 1px solid var(--quiet);
  border-radius: 4px; padding: 0.4rem 0.75rem; min-height: 2.5rem; max-width: 100%; }
button { background: var(--accent); border-color: var(--accent); color: var(--surface); font-weight: 600; cursor: pointer; }
svg.trend { display: block; width: 100%; height: auto; }
svg.trend text { fill: var(--quiet); font-size: 13px; }
svg.trend .grid { stroke: var(--line); stroke-width: 1; }
svg.trend .main { stroke: var(--accent); fill: var(--accent); }
svg.trend .average { stroke: var(--other); fill: var(--other); }
svg.trend polyline { fill: none; stroke-width: 2.5; stroke-linejoin: round; }
svg.trend polyline.average { fill: none; stroke-dasharray: 6 4; }
svg.trend polyline.main { fill: none; }
svg.trend text.value { fill: var(--text); font-weight: 600; paint-order: stroke; stroke: var(--surface); stroke-width: 4px; }
@media (max-width: 34rem) {
  main, footer { padding-left: 0.75rem; padding-right: 0.75rem; }
  .panel { padding: 1rem 0.75rem; }
  h1 { font-size: 1.4rem; }
  table.stack thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  table.stack tr { display: block; border-bottom: 1px solid var(--line); padding: 0.5rem 0; }
  table.stack th, table.stack td { display: block; border: 0; padding: 0.1rem 0; }
  table.stack td.none { display: none; }
  table.stack td[data-label]::before { content: attr(data-label) ': '; color: var(--quiet); }
  dl.facts { grid-template-columns: minmax(0, 1fr); gap: 0; }
  dl.facts dd { margin-bottom: 0.5rem; }
}
@media (forced-colors: active) { .card, .panel { border-color: CanvasText; } }
@media print {
  :root, :root:not([data-theme]), :root[data-theme] {
    color-scheme: light;
    --page: #ffffff; --surface: #ffffff; --text: #000000; --quiet: #333333; --line: #999999;
    --accent: #0a5a6b; --other: #8a4b08; --warn: #8a4b08; --warn-soft: #ffffff; --accent-soft: #ffffff;
    font-size: 10pt;
  }
  .skip, nav, form, .screen { display: none; }
  main, footer { max-width: none; padding: 0; }
  .panel, .card { break-inside: avoid-page; border-color: #999999; }
  tr, .statistic { break-inside: avoid; }
  a { color: inherit; text-decoration: none; }
  h2, h3 { break-after: avoid; }
}
`;
