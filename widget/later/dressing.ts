// Fetched with the first article. It imports nothing that the widget's own file has, so that there is one of
// everything on the page.
export { articleLook } from './article-look.ts'
export { drawn } from './drawn.ts'
export { showImages } from './show-images.ts'

export type Dressing = typeof import('./dressing.ts')
