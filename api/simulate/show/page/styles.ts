import { styleSheet } from '@caselead/core/look/style-sheet.ts'
import { usualBrand } from '@caselead/core/look/tokens.ts'

/** The page draws with the portal's own colours, type and space. */
export const styles = (): string => `${styleSheet(usualBrand)}
* { box-sizing: border-box }
body { margin: 0; background: var(--page); color: var(--ink); font: var(--t-16)/1.5 var(--sans) }
main { max-width: 60rem; margin: 0 auto; padding: var(--s-5) var(--s-4) var(--s-7) }
h1 { font-size: var(--t-22); line-height: 1.25; margin: 0 0 var(--s-2) }
h2 { font-size: var(--t-18); margin: var(--s-6) 0 var(--s-3) }
h3 { font-size: var(--t-16); margin: 0 }
p, ul, ol { margin: var(--s-2) 0 }
section, article { min-width: 0 }
article { background: var(--raised); border: 1px solid var(--line); border-radius: var(--r-3);
  padding: var(--s-4); margin: var(--s-4) 0; overflow-wrap: anywhere }
.muted, small, .legend, dt { color: var(--ink-2); font-size: var(--small) }
small { font-weight: 400 }
.figures { display: grid; grid-template-columns: repeat(auto-fill, minmax(10rem, 1fr)); gap: var(--s-3); margin: 0 }
.figures div { background: var(--raised); border: 1px solid var(--line); border-radius: var(--r-3); padding: var(--s-3) }
.figures dd { margin: 0; font-size: var(--t-22); font-weight: 650 }
table { width: 100%; border-collapse: collapse; background: var(--raised); border-radius: var(--r-3) }
th, td { text-align: left; padding: var(--s-2); border-top: 1px solid var(--line); vertical-align: middle; font-weight: 400 }
thead th { border: 0; color: var(--ink-2); font-size: var(--small) }
.bar { display: block; width: 100%; height: .5rem; margin-top: .2rem }
.bar.is { fill: var(--accent) } .bar.was { fill: var(--edge) }
.drawing { overflow-x: auto; border-radius: var(--r-3) }
.drawing:focus-visible, summary:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px }
.drawing > svg { display: block; width: 100%; min-width: 38rem; height: auto; font: 12px var(--sans); fill: var(--ink-2) }
.rung line { stroke: var(--line) }
.way { fill: none; stroke: var(--accent); stroke-width: 3; stroke-linejoin: round }
.before { fill: none; stroke: var(--edge); stroke-width: 2; stroke-dasharray: 5 4 }
.late { stroke: var(--late); stroke-width: 3 }
circle.climb { fill: var(--raised); stroke: var(--accent); stroke-width: 2.5 }
circle.accepted { fill: var(--good) }
rect.called { fill: var(--warn) } rect.customer { fill: var(--accent) } rect.told { fill: var(--good) }
.key { display: inline-block; width: .75rem; height: .75rem; margin-left: var(--s-3); vertical-align: -1px; border-radius: 50% }
.key.way, .key.before { width: 1.5rem; height: 0; border-radius: 0; vertical-align: middle; border-top: 3px solid var(--accent) }
.key.way { margin-left: 0 }
.key.before { border-top: 2px dashed var(--edge) }
.key.climb { border: 2.5px solid var(--accent) } .key.accepted { background: var(--good) }
.key.late, .key.called, .key.customer, .key.told { width: .25rem; border-radius: 2px }
.key.late { background: var(--late) } .key.called { background: var(--warn) }
.key.customer { background: var(--accent) } .key.told { background: var(--good) }
.mails { font-size: var(--small) } .mails th, .mails td { white-space: nowrap } .mails td { text-align: right }
.mails thead th + th { text-align: right }
.heats { width: auto; font-size: var(--small) } .heats th, .heats td { padding: 2px 3px; text-align: center; border: 0 }
.heats tbody th { text-align: left; white-space: nowrap; padding-right: var(--s-3) }
.heat { display: block; min-width: 1.5rem; line-height: 1.5rem; border-radius: 4px; background: var(--sunken) }
.h1 { background: color-mix(in srgb, var(--accent) 15%, var(--raised)) }
.h2 { background: color-mix(in srgb, var(--accent) 30%, var(--raised)) }
.h3 { background: color-mix(in srgb, var(--accent) 45%, var(--raised)) }
.h4 { background: var(--accent); color: var(--on-accent) }
summary { cursor: pointer; padding: var(--s-2) 0; color: var(--accent) }
.record { list-style: none; padding: 0; font-size: var(--small) }
.record li { display: grid; grid-template-columns: 7.5rem 1fr; gap: var(--s-3); padding: var(--s-1) 0; border-top: 1px solid var(--line) }
.record time { color: var(--ink-2) }
.met { color: var(--good) } .unmet { color: var(--late) }
@media (max-width: 40rem) { .record li { grid-template-columns: 1fr; gap: 0 } }
`
