import { css } from 'lit'

/** What a case looks like wherever it is shown. */
export const caseLook = css`
  .avatar {
    display: grid;
    flex: none;
    place-items: center;
    width: 40px;
    height: 40px;
    border-radius: 50%;
    background: var(--accent);
    color: var(--on-accent);
    font-size: 14px;
    font-weight: 700;
  }
  .avatar.nobody {
    border: 2px dashed var(--edge);
    background: none;
    color: var(--muted);
  }
  .lead {
    display: flex;
    gap: 12px;
    align-items: start;
  }
  .lead > :last-child {
    flex: 1;
    min-width: 0;
  }
  .next-update {
    display: block;
    font-weight: 600;
    color: var(--link);
  }
  .next-update.late {
    color: var(--bad);
  }
  .status {
    display: inline-block;
    flex: none;
    padding: 1px 10px;
    border-radius: 20px;
    background: var(--soft);
    color: var(--ink);
    font-size: 13px;
    line-height: 20px;
    font-weight: 600;
    white-space: nowrap;
  }
  .status.waiting {
    background: var(--wait-soft);
    color: var(--wait);
  }
  .status.resolved {
    background: var(--good-soft);
    color: var(--good);
  }
  .subject {
    font-weight: 600;
  }
  .top {
    display: flex;
    gap: 12px;
    align-items: start;
    justify-content: space-between;
  }
  time,
  .number {
    white-space: nowrap;
  }
  .words {
    text-align: start;
    white-space: pre-wrap;
  }
`
