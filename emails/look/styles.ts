import { inkOn, readableOn, valid } from './colour.ts'
import { Markup } from './markup.ts'

interface Colours {
  page: string
  card: string
  ink: string
  muted: string
  rule: string
}

export const light: Colours = {
  page: '#f4f5f7',
  card: '#ffffff',
  ink: '#1c2026',
  muted: '#59626e',
  rule: '#dfe3e8',
}

const dark: Colours = {
  page: '#111317',
  card: '#1b1e24',
  ink: '#e9ebee',
  muted: '#a7aeb9',
  rule: '#3a414b',
}

/** What an area filled with the brand colour is filled with: never the colour of the card itself. */
export const filled = ({ card }: Colours, accent: string): string =>
  readableOn(card, valid(accent), 1.5)

/** Shape and light colours: written onto each element, for programs that drop style sheets. */
export function inlined(accent: string): Markup {
  const shown = readableOn(light.card, valid(accent))
  const fill = filled(light, accent)
  return new Markup(`
    p, h1, h2 { margin: 0; }
    p + p { margin-top: 12px; }
    .tight { margin: 0 !important; }
    h1 { font-size: 22px; line-height: 30px; font-weight: 700; color: ${light.ink}; }
    h2 { font-size: 14px; line-height: 20px; font-weight: 700; color: ${light.ink}; }
    .label { font-size: 14px; line-height: 20px; font-weight: 700; margin-bottom: 8px; }
    .label, .soon, .dot, .link { color: ${shown}; }
    .soon { font-size: 18px; line-height: 26px; font-weight: 700; margin-top: 4px; }
    .together { white-space: nowrap; }
    .small { font-size: 14px; line-height: 20px; }
    .small, .quiet { color: ${light.muted}; }
    .note { margin: 0 0 4px !important; }
    .said { text-align: start; }
    .strong { font-weight: 700; }
    .code { font-size: 34px; line-height: 44px; font-weight: 700; letter-spacing: 6px; }
    .number { font-size: 20px; line-height: 28px; font-weight: 700; text-align: center; }
    .initials { width: 40px; height: 40px; border-radius: 20px; text-align: center;
      font-size: 15px; line-height: 40px; font-weight: 700;
      background-color: ${fill}; color: ${inkOn(fill)}; }
    .dot { width: 14px; padding-right: 8px; vertical-align: top; font-size: 12px;
      line-height: 20px; }
    .before-line { width: 3px; }
    .line { border-left: 2px solid ${light.rule}; width: 15px; }
    .happened { padding-bottom: 16px; }
    .item { font-size: 14px; line-height: 20px; }
  `)
}

/** Dark colours, for programs that read style sheets and whose reader asked for dark. */
export function darkened(accent: string): Markup {
  const shown = readableOn(dark.card, valid(accent))
  const fill = filled(dark, accent)
  const rules = `
    .page, .page > div { background-color: ${dark.page} !important; }
    .card, .card > table, .card > table > tbody > tr > td { background-color: ${dark.card} !important; }
    .ink, .ink p, .ink td, h1, h2 { color: ${dark.ink} !important; }
    .ink .small, .ink .quiet, .quiet p { color: ${dark.muted} !important; }
    .ink .label, .ink .soon, .ink .dot, .ink .link { color: ${shown} !important; }
    .ink .initials, .button td, .button a { background-color: ${fill} !important; color: ${inkOn(fill)} !important; }
    .line { border-color: ${dark.rule} !important; }
  `
  return new Markup(`
    :root { color-scheme: light dark; supported-color-schemes: light dark; }
    .breaking, .breaking td { overflow-wrap: anywhere; }
    @media (prefers-color-scheme: dark) { ${rules} }
  `)
}
