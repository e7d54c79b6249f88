/** Somebody a mail is from or to, as far as it says. */
export interface Person {
  name: string | null
  address: string | null
}

/** Longer lists than these no program writes; what is further on is left out. */
const longestList = 4000

/** Of `"Doe, John" <john@a.example>; mara@a.example`, whatever stands between them. */
export function peopleIn(list: string): Person[] {
  const people: Person[] = []
  let names = ''
  for (const part of list.slice(0, longestList).split(/[,;]/)) {
    const whole = names === '' ? part : `${names},${part}`
    const address = addressIn(part)
    if (address === null) names = whole
    else {
      people.push(personOf(whole, address))
      names = ''
    }
  }
  if (people.length === 0 && nameOf(names) !== '') return [{ name: nameOf(names), address: null }]
  return people
}

/** The first address in a text, whatever stands around it. */
export const addressIn = (text: string): string | null =>
  text
    .slice(0, longestList)
    .split(/[\s<>()[\]"'«»,;]|mailto:/)
    .map((word) => word.replace(/[:.]$/, ''))
    .find(isAddress) ?? null

function isAddress(word: string): boolean {
  const at = word.indexOf('@')
  return at > 0 && at < word.length - 1 && word.length <= 254 && word.indexOf('@', at + 1) < 0
}

function personOf(whole: string, address: string): Person {
  const before = whole.slice(0, whole.indexOf(address))
  const name = nameOf(before.replace(/mailto:$/i, ''))
  return {
    name: name === '' || name.toLowerCase() === address.toLowerCase() ? null : name,
    address,
  }
}

/** Without the quotation marks and brackets around it. */
function nameOf(text: string): string {
  let [from, to] = [0, text.length]
  while (from < to && around.has(text[from] ?? '')) from++
  while (to > from && around.has(text[to - 1] ?? '')) to--
  return text.slice(from, to)
}

const around = new Set([...' \t\n"\'«»“”„<>()[]*,;:'])
