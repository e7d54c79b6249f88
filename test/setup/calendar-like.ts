/** Reads a calendar file as RFC 5545 says, by no code of ours. */
export function calendarEvents(text: string) {
  const lines = text.replaceAll('\r\n ', '').replaceAll('\r\n\t', '').split('\r\n')
  const stack: string[] = []
  const events: Record<string, string>[] = []
  let method: string | null = null
  for (const line of lines.filter((each) => each !== '')) {
    const { name, value } = propertyOf(line)
    if (name === 'BEGIN') {
      stack.push(value)
      if (value === 'VEVENT') events.push({})
    } else if (name === 'END') {
      if (stack.pop() !== value) throw new Error(`${value} ends, but hadn’t begun`)
    } else if (name === 'METHOD' && stack.length === 1) method = value
    else if (stack.at(-1) === 'VEVENT')
      Object.assign(events.at(-1) ?? {}, { [name]: unescaped(value) })
  }
  if (stack.length > 0) throw new Error(`${stack.join(', ')} never ends`)
  return { method, events }
}

/** A colon in quotation marks doesn't end the parameters. */
function propertyOf(line: string): { name: string; value: string } {
  let isQuoted = false
  for (let at = 0; at < line.length; at++) {
    if (line[at] === '"') isQuoted = !isQuoted
    if (line[at] !== ':' || isQuoted) continue
    const [name = ''] = line.slice(0, at).split(';')
    return { name, value: line.slice(at + 1) }
  }
  throw new Error(`no property: ${line}`)
}

const unescaped = (value: string): string =>
  value.replace(/\\([\\;,nN])/g, (_, letter: string) => (/n/i.test(letter) ? '\n' : letter))
