/** To the owner of articles whose date to review has come. */
export const articleReview = {
  subject: (title: string, n: number) =>
    n === 1 ? `Review your article “${title}”` : `Review your articles: ${n} are due`,
  heading: (n: number) => (n === 1 ? 'Article to review' : 'Articles to review'),
  preview: (n: number) =>
    n === 1 ? '1 article is due for review' : `${n} articles are due for review`,
  ask: (n: number) =>
    n === 1
      ? 'You own this article, and its review date has come. Check that it’s still right, then set a new date or clear it.'
      : 'You own these articles, and their review dates have come. Check that they’re still right, then set new dates or clear them.',
  list: 'Due for review',
  due: (day: string, year: string) => `Review by ${day} ${year}`,
  last: 'This is our second and last reminder.',
  again: 'If a review date doesn’t change, we’ll remind you once more in 30 days.',
  more: (n: number) => `${n} more on the desk`,
  open: 'Open the articles to review',
}
