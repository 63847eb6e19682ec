/**
 * The style of a report. In VS Code its colours are those of the theme, elsewhere those of the reader's system; it loads
 * nothing.
 */
export const STYLE = `
:root { color-scheme: light dark; scroll-padding-top: 4em; --line: var(--vscode-widget-border, var(--vscode-panel-border, #8886)); }
body {
  margin: 0 auto; padding: 0 1.5em 3em; max-width: 52em; line-height: 1.5; overflow-wrap: anywhere;
  font: var(--vscode-font-size, 15px) var(--vscode-font-family, system-ui, sans-serif); line-height: 1.5;
  color: var(--vscode-foreground, CanvasText); background: var(--vscode-editor-background, Canvas);
}
nav {
  position: sticky; top: 0; z-index: 1; display: flex; flex-wrap: wrap; gap: .4em; padding: .6em 0;
  background: var(--vscode-editor-background, Canvas);
}
button {
  font: inherit; padding: .25em .8em; border-radius: 3px; cursor: pointer;
  border: 1px solid var(--vscode-button-border, var(--line));
  color: var(--vscode-button-secondaryForeground, var(--vscode-foreground, ButtonText));
  background: var(--vscode-button-secondaryBackground, var(--vscode-editor-background, ButtonFace));
}
button:hover { background: var(--vscode-button-secondaryHoverBackground, var(--vscode-editor-background, ButtonFace)); }
[hidden] { display: none; }
.place { white-space: nowrap; }
h1 { font-size: 1.6em; line-height: 1.25; font-weight: 600; margin: .9em 0 .3em; }
h2 { font-size: 1.2em; font-weight: 600; margin: 1.8em 0 .5em; padding-bottom: .2em; border-bottom: 1px solid var(--line); }
h3 { font-size: 1em; font-weight: 600; margin: 1.2em 0 .3em; color: var(--vscode-descriptionForeground, inherit); }
p { margin: .15em 0; }
ul, ol { margin: 0; padding: 0; list-style: none; }
li { margin: .55em 0; }
a { color: inherit; text-decoration: none; border-radius: 2px; }
.place a { color: var(--vscode-textLink-foreground, LinkText); text-decoration: underline; }
a:hover { color: var(--vscode-textLink-activeForeground, LinkText); text-decoration: underline; }
a:focus-visible, summary:focus-visible, button:focus-visible {
  outline: 1px solid var(--vscode-focusBorder, Highlight); outline-offset: 2px;
}
.facts, .count, .aliases, .basis, .media, .place, .note { color: var(--vscode-descriptionForeground, inherit); }
.basis { font-size: .9em; }
.summary li { padding-inline-start: .8em; border-inline-start: 3px solid var(--vscode-charts-blue, #3794ff); }
.points li { padding-inline-start: .8em; border-inline-start: 3px solid var(--line); }
.names li > p + p, .names details { padding-inline-start: 1.2em; }
.names details p { margin: .4em 0; }
summary { cursor: pointer; color: var(--vscode-descriptionForeground, inherit); }
.timeline li { display: grid; grid-template-columns: minmax(7.5em, 11em) 1fr; gap: 0 1em; }
.timeline time, .timeline strong, td.number { font-variant-numeric: tabular-nums; }
.timeline .basis { display: block; }
.timeline time { font-weight: 600; }
blockquote {
  margin: .2em 0; padding: .1em 0 .1em .8em; background: none;
  border-inline-start: 3px solid var(--vscode-textBlockQuote-border, #8886);
}
table { border-collapse: collapse; margin: .6em 0; }
th, td { text-align: start; padding: .2em .8em .2em 0; border-bottom: 1px solid var(--line); }
td.number, th:nth-child(n + 3) { text-align: end; }
.ties { max-width: 100%; height: auto; display: block; }
.ties text { fill: var(--vscode-foreground, CanvasText); font-size: 12px; }
.ties path { fill: none; stroke: var(--vscode-charts-lines, GrayText); }
.ties circle { fill: var(--vscode-charts-purple, #b180d7); }
.ties .person { fill: var(--vscode-charts-yellow, #b89500); }
.ties .organization { fill: var(--vscode-charts-blue, #3794ff); }
.ties .location { fill: var(--vscode-charts-orange, #d18616); }
#answer { margin-bottom: 1.5em; }
.unsupported { border-inline-start: 3px solid var(--vscode-editorWarning-foreground, #bf8803); padding-inline-start: .8em; }
@media (forced-colors: active) { .ties path { stroke: CanvasText; } .ties circle { fill: Highlight; } }
.vscode-high-contrast .ties path, .vscode-high-contrast-light .ties path { stroke: var(--vscode-foreground); }
.vscode-high-contrast a, .vscode-high-contrast-light a { text-decoration: underline; }
@media (max-width: 34em) { .timeline li { display: block; } }
@media (prefers-reduced-motion: reduce) { * { scroll-behavior: auto !important; transition: none !important; } }
@media print { body { max-width: none; } }
`;
