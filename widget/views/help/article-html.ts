/**
 * An article's HTML for a page of somebody else: links lead to the help centre in a tab of their own, and images
 * wait to be drawn. Text in it has no quotes or brackets of its own, so that these marks are tags.
 */
export const articleHtml = (html: string, origin: string): string =>
  html
    .replaceAll('<img src="', '<img data-src="')
    .replaceAll('<a href="/', `<a href="${origin}/`)
    .replaceAll('<a href="http', '<a target="_blank" rel="noopener" href="http')
