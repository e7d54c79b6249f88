import { withoutImageMarks } from '@caselead/core/base/files.ts'

/** A line that says something, where a signature only names. */
export function isProse(start: string): boolean {
  if (start === '' || isImage(start)) return false
  if (/[?？:：]$/.test(start) || /^(?:p\.?\s?s\b|nb\b|[-*•] |\d{1,2}[.)] )/i.test(start))
    return true
  if (/[。！!…]$/.test(start)) return start.length > 4
  const words = start.split(/\s+/)
  if (start.endsWith('.') && words.length >= 4) return !isContact(start)
  return words.length >= 9 && !isContact(start)
}

/** Where an image stands, and nothing else. */
export const isImage = (start: string): boolean =>
  start.startsWith('[') && withoutImageMarks(start).trim() === ''

/** An address, a number, a link: what one reaches somebody by. */
export const isContact = (start: string): boolean =>
  /\S@\S|https?:|www\.|(?:tel|phone|fax|mob|mobile|cell|office|direct|telefon|tél|tlf|puh|móvil)\S{0,3}[.:]|\|/i.test(
    start,
  ) || isPhone(start)

const isPhone = (start: string): boolean =>
  /^[+(]?[\d\s()./+-]{7,30}$/.test(start) || /\+\d[\d\s()./-]{6,20}/.test(start)

/** "Joe Smith", "rick": a name and nothing else. */
export function isNameLine(start: string): boolean {
  const words = start.replace(/[*_,]/g, ' ').trim().split(/\s+/)
  if (words.length > 4 || !/^[\p{L}\s.'’*_,-]{2,60}$/u.test(start)) return false
  return (
    words.length === 1 ||
    words.every((word) => /^\p{Lu}|^(?:von|van|de|der|den|da|di|del|la|le)$|^\p{Lo}/u.test(word))
  )
}
