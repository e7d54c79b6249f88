/** What figures say when they can't be read. */
export const figureWords = {
  reportsAway:
    'We can’t reach the database for reports right now, so there are no figures. Everything else works. Try again in a moment.',
} as const
