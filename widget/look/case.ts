import { css } from 'lit'

/** What a case looks like wherever it is shown: the portal's parts. */
export const caseLook = css`
  .strip {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    border: 1px solid var(--line-2);
    border-radius: var(--r-3);
    background: var(--raised);
  }
  .strip > div {
    min-width: 0;
    padding: var(--s-3);
  }
  .strip .next {
    grid-column: 1 / -1;
    border-block-end: 1px solid var(--line);
  }
  .strip .how {
    border-inline-start: 1px solid var(--line);
  }
  .strip .k {
    color: var(--ink-2);
    font-size: var(--t-13);
    line-height: 1.3;
  }
  .strip .v {
    font-size: var(--t-16);
    font-weight: 600;
    line-height: 1.35;
  }
  .v .quiet {
    font-weight: 400;
  }
  .clock {
    width: 100%;
    height: 8px;
    margin-block-start: var(--s-1);
    overflow: visible;
  }
  .clock .span {
    fill: var(--line-2);
  }
  .clock .gone {
    fill: var(--accent);
  }
  .clock .tick {
    fill: var(--ink);
  }
  .clock.warn .gone {
    fill: var(--warn);
  }
  .clock.late .gone {
    fill: var(--late);
  }
  .late,
  .late .k {
    color: var(--late);
  }
  .sev {
    display: inline-flex;
    gap: 6px;
    align-items: center;
    white-space: nowrap;
  }
  .sev svg {
    width: 12px;
    height: 14px;
  }
  .sev .rail {
    fill: var(--edge);
  }
  .sev .on {
    fill: var(--ink-2);
  }
  .sev.r3 .on {
    fill: var(--ink);
  }
  .sev.r4,
  .sev.r4 :is(.on, .rail) {
    color: var(--late);
    fill: var(--late);
  }
  .status {
    display: inline-flex;
    gap: 6px;
    align-items: center;
    font-weight: 600;
    white-space: nowrap;
  }
  .status.waiting {
    color: var(--warn);
  }
  .status.resolved {
    color: var(--good);
  }
  .subject {
    font-weight: 600;
  }
  .number {
    white-space: nowrap;
  }
  .by {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--s-2);
    align-items: baseline;
  }
  .by .i {
    align-self: center;
  }
  .by time {
    margin-inline-start: auto;
    color: var(--ink-2);
    font-size: var(--t-13);
  }
  .kind {
    display: inline-flex;
    gap: var(--s-1);
    align-items: center;
    color: var(--accent);
    font-size: var(--t-13);
    font-weight: 600;
  }
  .kind .i {
    width: 14px;
    height: 14px;
  }
  .words {
    margin-block-start: var(--s-1);
    text-align: start;
    white-space: pre-wrap;
  }
  .team .words {
    font-size: var(--t-16);
  }
  .update .words {
    padding-inline-start: var(--s-3);
    border-inline-start: 3px solid var(--accent);
  }
  .customer .words {
    padding: var(--s-2) var(--s-3);
    border-radius: var(--r-2);
    background: var(--sunken);
  }
  .automatic .words {
    color: var(--ink-2);
  }
  @media (forced-colors: active) {
    .clock .span,
    .sev .rail {
      fill: GrayText;
    }
    .clock .gone {
      fill: Highlight;
    }
    .clock .tick,
    .sev .on,
    .sev.r4 .rail {
      fill: CanvasText;
    }
    .launcher,
    .picks label:has(:checked) {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
`
