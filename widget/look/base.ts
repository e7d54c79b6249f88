import { css } from 'lit'

/** Nothing of the host page reaches further than its text direction. */
export const base = css`
  :host {
    all: initial !important;
    display: block !important;
  }
  :host([hidden]),
  [hidden] {
    display: none !important;
  }
  @media print {
    :host {
      display: none !important;
    }
  }
  .root {
    color: var(--ink);
    font: 15px/22px var(--caselead-font, system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif);
    text-align: left;
    overflow-wrap: anywhere;
    -webkit-text-size-adjust: 100%;
    text-size-adjust: 100%;
  }
  .root:dir(rtl) {
    text-align: right;
  }
  /* Each sentence runs in its own direction, so that its full stop stays at its end. */
  p,
  h2,
  h3,
  .subject {
    unicode-bidi: plaintext;
  }
  * {
    box-sizing: border-box;
  }
  h2,
  h3,
  p,
  ul,
  ol,
  dl,
  dd {
    margin: 0;
    padding: 0;
  }
  ul,
  ol {
    list-style: none;
  }
  h2 {
    font-size: 17px;
    line-height: 24px;
  }
  h3 {
    font-size: 15px;
    line-height: 22px;
  }
  :focus-visible {
    outline: 3px solid var(--link);
    outline-offset: 2px;
  }
  h2:focus {
    outline: none;
  }
  svg {
    display: block;
    width: 20px;
    height: 20px;
    fill: none;
    stroke: currentColor;
    stroke-width: 2;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  svg.turns:dir(rtl) {
    transform: scaleX(-1);
  }
  .quiet {
    color: var(--muted);
    font-size: 14px;
    line-height: 20px;
  }
  /* What is read out once it is filled takes no room before. */
  [role='status']:not(:has(*)) {
    position: absolute;
  }
  .unseen {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
`
