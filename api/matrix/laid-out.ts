const widest = 100

/** JSON for people to edit: whatever fits on a line stands on one. */
export function laidOut(value: unknown, indent = '', room = widest): string {
  const line = onOneLine(value)
  if (!isPart(value) || indent.length + line.length <= room) return line
  const inner = `${indent}  `
  const lines = Array.isArray(value)
    ? value.map((each) => inner + laidOut(each, inner))
    : Object.entries(value).map(([key, each]) => {
        const name = `${inner}${JSON.stringify(key)}: `
        return name + laidOut(each, inner, widest - name.length + inner.length)
      })
  const [open, close] = Array.isArray(value) ? '[]' : '{}'
  return [open, lines.join(',\n'), indent + close].join('\n')
}

function onOneLine(value: unknown): string {
  if (!isPart(value)) return JSON.stringify(value)
  if (Array.isArray(value)) return `[${value.map(onOneLine).join(', ')}]`
  const parts = Object.entries(value).map(
    ([key, each]) => `${JSON.stringify(key)}: ${onOneLine(each)}`,
  )
  return parts.length === 0 ? '{}' : `{ ${parts.join(', ')} }`
}

const isPart = (value: unknown): value is object => typeof value === 'object' && value !== null
