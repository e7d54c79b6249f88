import { cut } from '@caselead/core/base/text.ts'

const longestName = 150
const longestEnding = 20

/** Names Windows opens as a device. */
const devices = /^(?:con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i

/**
 * A name nobody is deceived or harmed by: no path, no control or direction characters, nothing a file
 * system takes for its own; the ending stays, however long the name is.
 */
export function fileName(given: string): string {
  const last = given.slice(-2_000).split(/[/\\]/).at(-1) ?? ''
  const plain = last
    .toWellFormed()
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cn}\ufffd]/gu, '')
    .replace(/[<>:"|?*]/g, '_')
    .replace(/\s+/g, ' ')
  return shortName(withoutEdges(plain).replace(devices, '_$&')) || 'file'
}

const isEdge = (letter: string | undefined): boolean => letter === ' ' || letter === '.'

/** Dots and blanks at either end hide a file, or are lost on the way. */
function withoutEdges(name: string): string {
  let [from, to] = [0, name.length]
  while (from < to && isEdge(name[from])) from++
  while (to > from && isEdge(name[to - 1])) to--
  return name.slice(from, to)
}

function shortName(name: string): string {
  if (name.length <= longestName) return name
  const dot = name.lastIndexOf('.')
  const ending = name.length - dot <= longestEnding ? name.slice(dot) : ''
  return `${cut(name, longestName - ending.length).trimEnd()}${ending}`
}
