import { css } from 'lit'

export const controls = css`
  button {
    min-height: 44px;
    min-width: 44px;
    margin: 0;
    padding: 10px 16px;
    border: 1px solid var(--edge);
    border-radius: 10px;
    background: transparent;
    color: inherit;
    font: inherit;
    font-weight: 600;
    cursor: pointer;
  }
  button:hover {
    background: var(--soft);
  }
  button.primary {
    border-color: transparent;
    background: var(--accent);
    color: var(--on-accent);
  }
  button.primary:hover {
    filter: brightness(1.08);
  }
  button[aria-disabled='true'] {
    cursor: progress;
    opacity: 0.75;
  }
  button.plain {
    border-color: transparent;
  }
  button.link {
    padding-inline: 0;
    border: 0;
    background: none;
    color: var(--link);
    text-decoration: underline;
    text-underline-offset: 3px;
  }
  button.icon {
    display: grid;
    place-items: center;
    padding: 0;
    border-color: transparent;
  }
  form {
    display: grid;
    gap: 16px;
  }
  .field {
    display: grid;
    flex: 1;
    gap: 4px;
    min-width: 0;
  }
  label {
    font-weight: 600;
  }
  input,
  textarea,
  select {
    width: 100%;
    min-height: 44px;
    margin: 0;
    padding: 10px 12px;
    border: 1px solid var(--edge);
    border-radius: 10px;
    background: var(--card);
    color: inherit;
    /* Below 16 px phones zoom in on focus. */
    font: inherit;
    font-size: 16px;
  }
  textarea {
    min-height: 88px;
    max-height: 240px;
    resize: vertical;
    field-sizing: content;
  }
  [aria-invalid='true'] {
    border-color: var(--bad);
    box-shadow: inset 0 0 0 1px var(--bad);
  }
  .wrong {
    color: var(--bad);
    font-size: 14px;
    line-height: 20px;
  }
  .notice {
    padding: 10px 12px;
    border-radius: 10px;
    background: var(--soft);
  }
  .notice.bad {
    background: var(--bad-soft);
    color: var(--bad);
  }
  .notice.wait {
    background: var(--wait-soft);
    color: var(--wait);
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 12px;
  }
`
