/** "  Sign-In " and "sign-in" are one category. */
export const categoryName = (text: string): string =>
  text.normalize('NFC').trim().replaceAll(/\s+/g, ' ').toLowerCase()
