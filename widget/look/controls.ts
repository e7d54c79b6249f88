import { css } from 'lit'

export const controls = css`
  button {
    display: inline-flex;
    gap: var(--s-2);
    align-items: center;
    justify-content: center;
    min-height: 44px;
    min-width: 44px;
    margin: 0;
    padding: 0 var(--s-4);
    border: 1px solid var(--edge);
    border-radius: var(--r-2);
    background: var(--raised);
    color: var(--ink);
    font: inherit;
    font-weight: 600;
    cursor: pointer;
  }
  button:hover {
    background: var(--hover);
  }
  button.primary {
    border-color: transparent;
    background: var(--accent);
    color: var(--caselead-on-accent, var(--on-accent));
  }
  button.primary:hover {
    background: color-mix(in srgb, var(--accent) 88%, var(--ink));
  }
  button.wide {
    width: 100%;
  }
  button[aria-disabled='true'] {
    border-color: var(--line-2);
    background: var(--hover);
    color: var(--ink-2);
    cursor: progress;
  }
  button.link {
    padding-inline: 0;
    border: 0;
    background: none;
    color: var(--accent);
    font-weight: 400;
    text-decoration: underline;
    text-underline-offset: 0.18em;
  }
  button.icon {
    padding: 0;
    border-color: transparent;
    background: none;
  }
  button.icon:hover {
    background: var(--hover);
  }
  form,
  .field {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
  }
  form {
    gap: var(--s-4);
  }
  .field {
    gap: var(--s-1);
    min-width: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  label,
  legend {
    padding: 0;
    font-weight: 600;
  }
  input,
  textarea,
  select {
    width: 100%;
    min-height: 44px;
    margin: 0;
    padding: 8px var(--s-3);
    border: 1px solid var(--edge);
    border-radius: var(--r-2);
    background: var(--raised);
    color: inherit;
    /* Below 16 px phones zoom in on focus. */
    font: inherit;
    font-size: var(--t-16);
  }
  textarea {
    min-height: 88px;
    max-height: 240px;
    resize: vertical;
    field-sizing: content;
  }
  [aria-invalid='true'] {
    border-color: var(--late);
    box-shadow: inset 0 0 0 1px var(--late);
  }
  .picks {
    margin-block-start: var(--s-1);
    border: 1px solid var(--line-2);
    border-radius: var(--r-2);
    overflow: clip;
  }
  .picks label {
    display: flex;
    gap: var(--s-3);
    align-items: center;
    min-height: 44px;
    padding: var(--s-2) var(--s-3);
    border-block-start: 1px solid var(--line);
    font-weight: 500;
    line-height: 1.3;
    cursor: pointer;
  }
  .picks label:first-child {
    border-block-start: 0;
  }
  .picks label:hover {
    background: var(--hover);
  }
  .picks label:has(:checked) {
    background: var(--accent-soft);
  }
  .picks label:has(:focus-visible) {
    outline: 2px solid var(--accent);
    outline-offset: -2px;
  }
  .picks input {
    flex: none;
    width: 18px;
    min-height: 18px;
    height: 18px;
    outline: 0;
    accent-color: var(--accent);
  }
  .wrong {
    display: flex;
    gap: var(--s-2);
    align-items: center;
    color: var(--late);
    font-weight: 600;
  }
  .notice {
    display: flex;
    gap: var(--s-2);
    align-items: start;
    padding: var(--s-2) var(--s-3);
    border: 1px solid var(--line-2);
    border-inline-start-width: 3px;
    border-radius: var(--r-2);
  }
  .notice .i {
    margin-block-start: 2px;
  }
  .notice.bad {
    border-color: var(--late);
    color: var(--late);
  }
  .notice.wait {
    border-color: var(--warn);
    color: var(--warn);
  }
  .notice.good {
    border-color: var(--good);
    color: var(--good);
  }
  .pair {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: var(--s-2);
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0 var(--s-3);
  }
`
