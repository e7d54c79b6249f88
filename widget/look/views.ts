import { css } from 'lit'

export const viewsLook = css`
  .group {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--s-2);
  }
  .cases {
    border: 1px solid var(--line);
    border-radius: var(--r-3);
    overflow: clip;
  }
  .cases li + li {
    border-block-start: 1px solid var(--line);
  }
  .cases button {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 2px;
    justify-items: start;
    width: 100%;
    padding: var(--s-3);
    border: 0;
    border-radius: 0;
    background: none;
    font-weight: 400;
    line-height: 1.4;
    text-align: start;
  }
  .cases button:hover {
    background: var(--hover);
  }
  .cases button:focus-visible {
    outline-offset: -2px;
    border-radius: var(--r-3);
  }
  .cases .brief {
    display: -webkit-box;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
  }
  .cases .next-update {
    width: 100%;
  }
  .cases .clock {
    margin-block-start: 2px;
  }
  .timeline {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--s-4);
  }
  .timeline .step {
    position: relative;
    padding-inline-start: 20px;
    color: var(--ink-2);
    font-size: var(--t-13);
  }
  .timeline .step::before {
    position: absolute;
    inset-block-start: 6px;
    inset-inline-start: 0;
    width: 8px;
    height: 8px;
    border: 1.5px solid var(--edge);
    border-radius: 50%;
    content: '';
  }
  details {
    border-block-start: 1px solid var(--line);
  }
  summary {
    display: flex;
    gap: var(--s-2);
    align-items: center;
    min-height: 44px;
    font-weight: 500;
    cursor: pointer;
    list-style: none;
  }
  summary::-webkit-details-marker {
    display: none;
  }
  summary .i {
    transform: rotate(-90deg);
  }
  details[open] > summary .i {
    transform: none;
  }
  details > :not(summary) {
    margin-block-end: var(--s-4);
  }
  .followers .row {
    border-block-end: 1px solid var(--line);
  }
  .follow {
    gap: var(--s-2);
    justify-items: start;
  }
  .follow .field {
    width: 100%;
  }
  .will {
    display: grid;
    gap: var(--s-1);
  }
  .will div {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--s-3);
    justify-content: space-between;
  }
  .will dt {
    color: var(--ink-2);
  }
  .will dd {
    font-weight: 600;
  }
  .bone {
    height: 84px;
    background: var(--sunken);
  }
  .bone + .bone {
    margin-block-start: 1px;
  }
  .empty {
    display: grid;
    gap: var(--s-2);
    margin-block: auto;
    padding-inline: var(--s-4);
    text-align: center;
  }
`
