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
  .opening {
    display: -webkit-box;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 3;
  }
  button {
    justify-self: start;
  }
`
