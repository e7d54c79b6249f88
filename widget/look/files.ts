import { css } from 'lit'

export const filesLook = css`
  .attached {
    display: grid;
    gap: var(--s-1);
  }
  .composer .attached {
    padding: 0 var(--s-2) var(--s-2);
  }
  .attached li {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 var(--s-2);
    padding-inline-start: var(--s-2);
    border: 1px solid var(--line-2);
    border-radius: var(--r-2);
    background: var(--page);
    font-size: var(--t-13);
  }
  .attached .name {
    flex: 0 1 auto;
    min-width: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .attached .icon {
    margin-inline-start: auto;
  }
  .attached li[data-state='failed'] {
    border-color: var(--late);
  }
  .attached .why {
    color: var(--late);
  }
  .attached progress {
    flex: 1 1 48px;
    min-width: 0;
    height: 6px;
    accent-color: var(--accent);
  }
  .attached canvas {
    width: 24px;
    height: 24px;
    border-radius: var(--r-1);
    object-fit: cover;
  }
  .pick {
    position: relative;
    display: inline-flex;
    gap: var(--s-2);
    align-items: center;
    min-height: 44px;
    padding: 0 var(--s-3);
    border-radius: var(--r-2);
    font-weight: 500;
    cursor: pointer;
  }
  .composer label.pick {
    padding: 0 var(--s-2);
  }
  form > .picks-row {
    display: flex;
    flex-wrap: wrap;
    margin-inline-start: calc(-1 * var(--s-3));
  }
  .pick:hover {
    background: var(--hover);
  }
  .pick:focus-within {
    outline: 2px solid var(--accent);
    outline-offset: 2px;
  }
  .pick input {
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
    opacity: 0;
    cursor: pointer;
  }
  .files {
    display: flex;
    flex-wrap: wrap;
    gap: var(--s-2);
    align-items: start;
    margin-block-start: var(--s-2);
  }
  .files li {
    max-width: 100%;
  }
  .file {
    display: inline-flex;
    flex-wrap: wrap;
    gap: 0 var(--s-2);
    align-items: center;
    justify-content: start;
    max-width: 100%;
    padding: var(--s-1) var(--s-3);
    font-weight: 500;
    text-align: start;
  }
  .file.picture {
    flex-direction: column;
    align-items: start;
    padding: var(--s-1);
  }
  .picture canvas {
    max-width: 100%;
    max-height: 200px;
    border-radius: var(--r-1);
  }
`
