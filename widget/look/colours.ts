import { type CSSResult, css } from 'lit'

const light = css`
  --soft: #f4f5f7;
  --card: #fff;
  --ink: #1c2026;
  --muted: #59626e;
  --rule: #dfe3e8;
  --edge: #828c98;
  --bad: #b3261e;
  --bad-soft: #fdecea;
  --good: #1a6b3c;
  --good-soft: #e5f4ea;
  --wait: #7a4d00;
  --wait-soft: #fdf1d8;
`

const dark = css`
  --soft: #252a31;
  --card: #1b1e24;
  --ink: #e9ebee;
  --muted: #a7aeb9;
  --rule: #3a414b;
  --edge: #7d8794;
  --bad: #ffb4ab;
  --bad-soft: #45201d;
  --good: #8fd6a8;
  --good-soft: #16331f;
  --wait: #f3c86a;
  --wait-soft: #3a2d10;
`

/** How light the given colour is as WCAG measures it: 0 is black, 1 white. */
const lum = css`(0.2126 * r + 0.7152 * g + 0.0722 * b)`
const blackOrWhite = css`clamp(0, (0.1791 - ${lum}) * 100000, 1)`
const darker = css`min(1, 0.16 / max(${lum}, 0.001))`
/** As strong as the colour can be, and only then towards white: that keeps its hue. */
const stronger = css`max(1, min(0.3 / max(${lum}, 0.001), 1 / max(r, g, b, 0.001)))`
const paler = css`max(0, (0.3 - ${lum} * ${stronger}) / (1 - min(${lum}, 0.99) * ${stronger}))`
const lit = (channel: CSSResult) =>
  css`calc(${channel} * ${stronger} + (1 - ${channel} * ${stronger}) * ${paler})`

/** Whatever accent the page or the company gives, words on it and in it reach 4.5 to 1. */
export const colours = css`
  .root {
    --accent: var(--caselead-accent, var(--company-accent, #2f5bd0));
    --on-accent: var(--caselead-on-accent, #fff);
    --link: #2f5bd0;
    ${light}
  }
  @supports (color: color(from red srgb-linear calc(r * 1) g b)) {
    .root {
      --on-accent: var(
        --caselead-on-accent,
        color(from var(--accent) srgb-linear ${blackOrWhite} ${blackOrWhite} ${blackOrWhite})
      );
      --link: color(
        from var(--accent) srgb-linear calc(r * ${darker}) calc(g * ${darker}) calc(b * ${darker})
      );
      --link-dark: color(
        from var(--accent) srgb-linear ${lit(css`r`)} ${lit(css`g`)} ${lit(css`b`)}
      );
    }
  }
  .root[data-theme='dark'] {
    ${dark}
    --link: var(--link-dark, #a9c0ff);
    color-scheme: dark;
  }
  @media (prefers-color-scheme: dark) {
    .root:not([data-theme='light']) {
      ${dark}
      --link: var(--link-dark, #a9c0ff);
      color-scheme: dark;
    }
  }
`
