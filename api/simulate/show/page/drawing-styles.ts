/** How a case's way up the ladder is drawn, and the calls by hour. */
export const drawingStyles = `
.drawing { overflow-x: auto }
:is(.drawing, summary):focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: var(--r-1) }
.drawing > svg { display: block; width: 100%; min-width: 38rem; height: auto; font: 12px var(--sans); fill: var(--ink-2) }
.rung line { stroke: var(--line) }
.way { fill: none; stroke: var(--accent); stroke-width: 3; stroke-linejoin: round }
.before { fill: none; stroke: var(--edge); stroke-width: 2; stroke-dasharray: 5 4 }
.late { stroke: var(--late); stroke-width: 3 }
circle.climb { fill: var(--page); stroke: var(--accent); stroke-width: 2.5 }
circle.accepted { fill: var(--good) }
rect.called { fill: var(--warn) } rect.customer { fill: var(--accent) } rect.told { fill: var(--good) }
.legend span { display: inline-flex; align-items: center; gap: var(--s-2); margin-inline-end: var(--s-4) }
.key { display: inline-block; width: .75rem; height: .75rem; border-radius: 50% }
.key.way, .key.before { width: 1.5rem; height: 0; border-radius: 0; border-top: 3px solid var(--accent) }
.key.before { border-top: 2px dashed var(--edge) }
.key.climb { border: 2.5px solid var(--accent) } .key.accepted { background: var(--good) }
.key.late, .key.called, .key.customer, .key.told { width: .25rem; border-radius: 2px }
.key.late { background: var(--late) } .key.called { background: var(--warn) }
.key.customer { background: var(--accent) } .key.told { background: var(--good) }
.heats { width: auto; font-size: var(--small) } .heats th, .heats td { padding: 2px 3px; text-align: center; border: 0 }
.heats tbody th { text-align: start; white-space: nowrap; padding-inline-end: var(--s-3) }
.heat { display: block; min-width: 1.5rem; line-height: 1.5rem; border-radius: var(--r-1); background: var(--sunken) }
.h1 { background: color-mix(in srgb, var(--accent) 15%, var(--raised)) }
.h2 { background: color-mix(in srgb, var(--accent) 30%, var(--raised)) }
.h3 { background: color-mix(in srgb, var(--accent) 45%, var(--raised)) }
.h4 { background: var(--accent); color: var(--on-accent) }
@media print { .drawing { overflow: visible } article { break-inside: avoid } }
@media (forced-colors: active) { .key, .heat, .bar { forced-color-adjust: none } }
`
