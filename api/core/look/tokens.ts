/**
 * Colours, type and space of every surface: portal, desk, widget and mail draw with these and with
 * nothing else. Ink on every surface reads at 4.5 to 1 or more, an edge at 3 to 1.
 */
export const light = {
  page: '#ffffff',
  sunken: '#f5f6f7',
  raised: '#ffffff',
  hover: '#f0f2f4',
  line: '#e2e5e9',
  'line-2': '#c9ced5',
  edge: '#7d8691',
  ink: '#15181c',
  'ink-2': '#565e69',
  accent: '#0f6d6a',
  'on-accent': '#ffffff',
  'accent-soft': '#e8f2f1',
  'accent-line': '#9fc6c4',
  good: '#1a6b3a',
  'good-soft': '#e6f4ea',
  warn: '#8a4b00',
  'warn-soft': '#fdf1dc',
  late: '#b42318',
  'late-soft': '#fdecea',
  inside: '#6b4a00',
  'inside-soft': '#fff8e1',
  'inside-line': '#d8b24a',
} as const

export type Colour = keyof typeof light
export type Colours = Record<Colour, string>

export const dark: Colours = {
  page: '#0f1113',
  sunken: '#16191c',
  raised: '#1a1d21',
  hover: '#1f2327',
  line: '#282d32',
  'line-2': '#3c434a',
  edge: '#79828d',
  ink: '#e9ebed',
  'ink-2': '#a1a9b3',
  accent: '#7cc9c5',
  'on-accent': '#0c1312',
  'accent-soft': '#14272a',
  'accent-line': '#2c5a5a',
  good: '#7fd09a',
  'good-soft': '#14281b',
  warn: '#efb960',
  'warn-soft': '#2c210d',
  late: '#ff9a90',
  'late-soft': '#351a18',
  inside: '#ecca76',
  'inside-soft': '#241f10',
  'inside-line': '#6f5a22',
}

/** Where a vendor gave no colour of their own. */
export const usualBrand = '#0f6d6a'

/** Lightness alone decides contrast here: any `--brand` stays readable as text and as a button. */
export const fromBrand = {
  light: {
    accent: 'oklch(from var(--brand) min(l, 0.48) c h)',
    'accent-soft': 'oklch(from var(--brand) 0.962 min(c, 0.013) h)',
    'accent-line': 'oklch(from var(--brand) 0.79 min(c, 0.06) h)',
  },
  dark: {
    accent: 'oklch(from var(--brand) max(l, 0.77) min(c, 0.12) h)',
    'accent-soft': 'oklch(from var(--brand) 0.255 min(c, 0.03) h)',
    'accent-line': 'oklch(from var(--brand) 0.43 min(c, 0.06) h)',
  },
} satisfies Record<'light' | 'dark', Partial<Colours>>

/** What makes `oklch(from …)` known to a browser that knows it. */
export const knowsFromBrand = '(color: oklch(from red l c h))'

export const shadows = {
  light: {
    shadow: '0 1px 2px rgb(16 20 26 / 6%)',
    float: '0 2px 6px rgb(16 20 26 / 8%), 0 12px 32px rgb(16 20 26 / 14%)',
  },
  dark: { shadow: 'none', float: '0 0 0 1px #30363c, 0 16px 40px rgb(0 0 0 / 55%)' },
}

/** Families, sizes, space and corners; the number in a name is pixels at the usual text size. */
export const measures = {
  sans: 'system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", sans-serif',
  mono: 'ui-monospace, "SF Mono", "Cascadia Code", Menlo, Consolas, monospace',
  't-11': '0.6875rem',
  't-12': '0.75rem',
  't-13': '0.8125rem',
  't-14': '0.875rem',
  't-16': '1rem',
  't-18': '1.125rem',
  't-22': '1.375rem',
  't-28': '1.75rem',
  't-36': '2.25rem',
  's-1': '0.25rem',
  's-2': '0.5rem',
  's-3': '0.75rem',
  's-4': '1rem',
  's-5': '1.5rem',
  's-6': '2rem',
  's-7': '3rem',
  's-8': '4rem',
  'r-1': '4px',
  'r-2': '7px',
  'r-3': '10px',
  'r-full': '999px',
}

/** Density: comfortable for customers, compact for the desk. It changes sizes, never shapes. */
export const comfortable = {
  text: 'var(--t-16)',
  small: 'var(--t-14)',
  tiny: 'var(--t-13)',
  leading: '1.55',
  control: '2.75rem',
  row: '4rem',
  wide: '67.5rem',
}

export const compact: typeof comfortable = {
  text: 'var(--t-14)',
  small: 'var(--t-13)',
  tiny: 'var(--t-12)',
  leading: '1.45',
  control: '2rem',
  row: '2.5rem',
  wide: 'none',
}

/** `{ ink: '#000' }` as custom properties: `--ink:#000;`. */
export const properties = (tokens: Record<string, string>): string =>
  Object.entries(tokens)
    .map(([name, value]) => `--${name}:${value};`)
    .join('')
