import { css } from 'lit'

export const viewsLook = css`
  .cases {
    display: grid;
    gap: 8px;
  }
  .cases button {
    display: grid;
    gap: 8px;
    width: 100%;
    padding: 12px;
    border-color: var(--rule);
    border-radius: 12px;
    font-weight: 400;
    text-align: inherit;
  }
  .card {
    display: grid;
    gap: 12px;
    padding: 12px;
    border-radius: 12px;
    background: var(--soft);
  }
  .timeline {
    display: grid;
    gap: 20px;
  }
  .timeline li {
    position: relative;
    padding-inline-start: 24px;
  }
  .timeline li::before {
    position: absolute;
    inset-block-start: 6px;
    inset-inline-start: 0;
    width: 6px;
    height: 6px;
    border: 2px solid var(--edge);
    border-radius: 50%;
    content: '';
  }
  .timeline li.team::before {
    border-color: var(--link);
    background: var(--link);
  }
  .timeline li:not(:last-child)::after {
    position: absolute;
    inset-block: 22px -20px;
    inset-inline-start: 4px;
    width: 2px;
    background: var(--rule);
    content: '';
  }
  .timeline .words {
    margin-block-start: 4px;
    padding: 10px 12px;
    border-radius: 10px;
    background: var(--soft);
  }
  .steps {
    display: grid;
    gap: 4px;
  }
  .steps div {
    display: flex;
    gap: 12px;
    align-items: end;
    justify-content: space-between;
  }
  .steps dd {
    font-weight: 600;
  }
  .bone {
    height: 84px;
    border-radius: 12px;
    background: var(--soft);
  }
  .empty {
    display: grid;
    gap: 8px;
    margin-block: auto;
    padding-inline: 16px;
    text-align: center;
  }
`
