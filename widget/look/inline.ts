import { css } from 'lit'

export const inlineLook = css`
  .card {
    display: grid;
    gap: 12px;
    padding: 16px;
    border: 1px solid var(--rule);
    border-radius: var(--caselead-radius, 16px);
    background: var(--card);
  }
  .card > [role='status']:empty {
    display: none;
  }
  .top {
    display: flex;
    gap: 12px;
    align-items: start;
    justify-content: space-between;
  }
  button {
    justify-self: start;
  }
`
