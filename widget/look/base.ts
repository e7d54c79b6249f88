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
    font: 400 var(--t-14) / 1.5 var(--caselead-font, var(--sans));
    text-align: start;
    overflow-wrap: anywhere;
    -webkit-text-size-adjust: 100%;
    text-size-adjust: 100%;
  }
  /* Each sentence runs in its own direction, so that its full stop stays at its end. */
  p,
  h2,
  h3,
  .subject {
    unicode-bidi: plaintext;
    text-align: start;
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
  h2,
  h3,
  b {
    font-weight: 600;
  }
  h2 {
    font-size: var(--t-16);
    line-height: 1.25;
  }
  h3 {
    font-size: var(--t-14);
  }
  a {
    color: var(--accent);
    text-underline-offset: 0.18em;
  }
  time {
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  :focus-visible {
    outline: 2px solid var(--accent);
    outline-offset: 2px;
    border-radius: var(--r-1);
  }
  h2:focus {
    outline: none;
  }
  svg {
    display: block;
    flex: none;
    direction: ltr;
  }
  .i {
    width: 16px;
    height: 16px;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.5;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .turns:dir(rtl),
  .clock:dir(rtl) {
    transform: scaleX(-1);
  }
  .quiet {
    color: var(--ink-2);
  }
  .small {
    font-size: var(--t-13);
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
