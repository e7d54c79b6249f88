const longest = 300

/** Where only we are: no customer reaches it. */
const insideHost =
  /^(?:localhost|.+\.(?:local|internal|corp|lan|intranet|home\.arpa)|10\.\d+\.\d+\.\d+|127\.\d+\.\d+\.\d+|192\.168\.\d+\.\d+|172\.(?:1[6-9]|2\d|3[01])\.\d+\.\d+)$/

/** Where teams keep what they write for themselves. */
const teamHost =
  /^(?:(?:.+\.)?(?:atlassian\.net|slack\.com|linear\.app|notion\.so|notion\.site|basecamp\.com|asana\.com|trello\.com|monday\.com|clickup\.com|pagerduty\.com|sentry\.io|datadoghq\.com|grafana\.net)|(?:docs|drive|sheets)\.google\.com|teams\.microsoft\.com|.+\.sharepoint\.com)$/

/** What stands around an address, as in [a link](https://…) or see:https://… */
const apart = /[\s()[\]<>"|]+|(?<=:)(?=https?:\/\/)/i

/** Links in a text that lead to where only the team may go. */
export function insideLinksIn(even: string, desk: string): string[] {
  return even
    .split(apart)
    .map((word) => trimmed(word.slice(0, longest)))
    .filter((word) => isInside(word, desk))
}

const isAround = (letter: string | undefined): boolean =>
  letter !== undefined && `<>()[]"',.;:!?`.includes(letter)

function trimmed(word: string): string {
  let [from, to] = [0, word.length]
  while (from < to && isAround(word[from])) from += 1
  while (to > from && isAround(word[to - 1])) to -= 1
  return word.slice(from, to)
}

const deskPath = /^\/(?:desk|trpc|hooks|mailbox|metrics|healthz)(?:\/|$)/

function isInside(word: string, desk: string): boolean {
  if (deskPath.test(word)) return true
  if (!word.includes('.') && !word.includes('localhost')) return false
  const url = urlOf(word)
  if (!url) return false
  const host = url.hostname.toLowerCase()
  if (insideHost.test(host) || teamHost.test(host)) return true
  if (/\/(?:issues|pull|merge_requests|browse)\/./.test(url.pathname)) return true
  return url.host === desk && deskPath.test(url.pathname)
}

function urlOf(word: string): URL | null {
  const isWhole = /^[a-z][a-z0-9+.-]{1,20}:\/\//i.test(word)
  if (!isWhole && !/^[\w-]+(?:\.[\w-]+)+(?::\d+)?(?:\/|$)/.test(word)) return null
  return URL.parse(isWhole ? word : `https://${word}`)
}
