/** So many numbers of one subject count. */
const most = 5

/** The cases a subject names, as in "Re: [C-1042] Exports". */
export function casesNamed(subject: string): number[] {
  const found = subject.slice(0, 2000).matchAll(/\bc-(\d{1,9})\b/gi)
  return [...found].slice(0, most).map(([, digits]) => Number(digits))
}

/** The case an id of ours names; null for anybody else's. */
export function caseOfOurId(id: string, domain: string): number | null {
  const [, digits, at] = /^case-(\d{1,9})(?:\.[a-z0-9]{1,64})?@(.*)$/.exec(id) ?? []
  return digits !== undefined && at === domain ? Number(digits) : null
}
