import { type ComponentType, h, hydrate } from 'preact'
import SubjectRoom from './SubjectRoom.tsx'
import WhatWillHappen from './WhatWillHappen.tsx'

// biome-ignore lint/suspicious/noExplicitAny: each island knows its own props
const islands: Record<string, ComponentType<any>> = { SubjectRoom, WhatWillHappen }

// Astro would start them by a script inside the page, which our policy does not allow.
for (const place of document.querySelectorAll<HTMLElement>('[data-island]')) {
  const island = islands[place.dataset.island ?? '']
  if (island) hydrate(h(island, JSON.parse(place.dataset.props ?? '{}')), place)
}
