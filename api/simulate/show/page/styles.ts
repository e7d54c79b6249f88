import { styleSheet } from '@caselead/core/look/style-sheet.ts'
import { usualBrand } from '@caselead/core/look/tokens.ts'
import { drawingStyles } from './drawing-styles.ts'

/** The page draws as the desk does, with its colours, type and space. */
export const styles = (): string => `${styleSheet(usualBrand)}
* { box-sizing: border-box }
body { margin: 0; background: var(--page); color: var(--ink); font: var(--t-14)/1.5 var(--sans); font-variant-numeric: tabular-nums }
.frame { width: 100%; max-width: calc(67.5rem + 2 * var(--gutter)); margin-inline: auto; padding-inline: var(--gutter) }
.head { border-bottom: 1px solid var(--line) }
.head > .frame { display: flex; align-items: center; gap: var(--s-2); min-height: 3rem; font-weight: 600; letter-spacing: -0.01em }
.head svg { width: 1.25rem; height: 1.25rem; fill: none; stroke: var(--accent); stroke-width: 2.4; stroke-linecap: round; stroke-linejoin: round }
.head small { font-size: inherit }
main { padding-block: var(--s-5) var(--s-7) }
h1 { font-size: var(--t-22); line-height: 1.25; font-weight: 600; letter-spacing: -0.015em; margin: 0 0 var(--s-4) }
h2 { font-size: var(--t-16); font-weight: 600; margin: 0 0 var(--s-3) }
h3 { font-size: var(--t-14); font-weight: 600; margin: 0 }
p, ul, ol { margin: var(--s-2) 0 }
ul, ol { padding-inline-start: 1.25rem }
section { min-width: 0; margin-top: var(--s-6) }
.muted, small, .legend { color: var(--ink-2); font-size: var(--small) }
small { font-weight: 400 }
.strip { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(12rem, 100%), 1fr)); margin: 0 0 var(--s-4);
  border: 1px solid var(--line); border-radius: var(--r-3); overflow: hidden }
.strip div { padding: var(--s-3) var(--s-4); box-shadow: 0 0 0 .5px var(--line) }
dt { color: var(--ink-2); font-size: var(--small) }
dd { margin: 0; font-weight: 600; overflow-wrap: anywhere }
.figures { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(11rem, 100%), 1fr)); gap: 0 var(--s-5); margin: 0 }
.figures div { display: flex; flex-direction: column-reverse; justify-content: flex-end; padding-block: var(--s-3); border-top: 1px solid var(--line) }
.figures dd { font-size: var(--t-22); line-height: 1.25 }
.figures small { font-size: var(--small) }
table { width: 100%; border-collapse: collapse }
th, td { text-align: start; padding: .45rem var(--s-2); border-top: 1px solid var(--line); vertical-align: middle; font-weight: 400 }
th:first-child { padding-inline-start: 0 }
tbody th { font-weight: 500; overflow-wrap: anywhere }
thead th { border: 0; color: var(--ink-2); font-size: var(--small) }
.bar { display: block; width: 100%; height: .375rem; margin-top: .25rem }
.bar.is { fill: var(--accent) } .bar.was { fill: var(--edge) }
article { padding-block: var(--s-4); border-top: 1px solid var(--line); overflow-wrap: anywhere }
article .changes { font-size: var(--t-13) }
.mails { font-size: var(--small) } .mails th, .mails td { white-space: nowrap } .mails td { text-align: end }
.mails thead th + th { text-align: end }
summary { cursor: pointer; padding: var(--s-2) 0; color: var(--accent); font-weight: 500 }
.record { list-style: none; padding: 0; font-size: var(--t-13) }
.record li { display: grid; grid-template-columns: 8rem minmax(0, 1fr); gap: var(--s-3); padding: var(--s-1) 0; border-top: 1px solid var(--line) }
.record time { color: var(--ink-2) }
.expected { list-style: none; padding: 0 }
.expected li { padding-block: var(--s-2); border-top: 1px solid var(--line) }
.met b { color: var(--good) } .unmet b { color: var(--late) }
@media (max-width: 40rem) { .record li { grid-template-columns: minmax(0, 1fr); gap: 0 } }
${drawingStyles}`
