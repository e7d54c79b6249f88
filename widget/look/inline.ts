import { css } from 'lit'

export const inlineLook = css`
  .card {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--s-3);
    padding: var(--s-4);
    border: 1px solid var(--line);
    border-radius: var(--caselead-radius, var(--r-3));
    background: var(--page);
  }
  .opening {
    display: -webkit-box;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 3;
  }
  .card > button {
    justify-self: start;
  }
`
