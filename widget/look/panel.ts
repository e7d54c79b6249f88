import { css } from 'lit'

export const panelLook = css`
  .launcher {
    position: fixed;
    inset-block-end: var(--caselead-inset-block, 20px);
    inset-inline-end: var(--caselead-inset-inline, 20px);
    z-index: var(--caselead-layer, 2147483000);
    min-height: 48px;
    border: 1px solid transparent;
    border-radius: var(--r-full);
    box-shadow: var(--float);
  }
  /* A second ring, as the colours of the page behind are not known. */
  .launcher:focus-visible {
    border-radius: var(--r-full);
    box-shadow: 0 0 0 2px var(--page);
  }
  .launcher,
  .launcher:hover {
    background: var(--accent);
    color: var(--caselead-on-accent, var(--on-accent));
  }
  .panel {
    position: fixed;
    inset-block-end: calc(var(--caselead-inset-block, 20px) + 60px);
    inset-inline-end: var(--caselead-inset-inline, 20px);
    z-index: var(--caselead-layer, 2147483000);
    display: flex;
    flex-direction: column;
    width: min(380px, calc(100vw - 40px));
    height: min(640px, calc(100dvh - var(--caselead-inset-block, 20px) - 80px));
    overflow: clip;
    border: 1px solid var(--line);
    border-radius: var(--caselead-radius, var(--r-3));
    background: var(--page);
    box-shadow: var(--float);
  }
  .head {
    display: flex;
    gap: var(--s-1);
    align-items: center;
    min-height: 52px;
    padding-inline: var(--s-1);
    border-block-end: 1px solid var(--line);
  }
  .head h2 {
    flex: 1;
    min-width: 0;
    padding-inline: var(--s-1);
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .head h2:first-child {
    padding-inline-start: var(--s-3);
  }
  .body {
    position: relative;
    display: flex;
    flex: 1;
    flex-direction: column;
    gap: var(--s-4);
    min-height: 0;
    padding: var(--s-4);
    overflow-y: auto;
    scroll-padding-block: 56px 16px;
    overscroll-behavior: contain;
  }
  .body > * {
    flex: none;
  }
  .foot {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--s-2);
    padding: var(--s-3) var(--s-4);
    padding-block-end: max(var(--s-3), env(safe-area-inset-bottom));
    border-block-start: 1px solid var(--line);
  }
  .composer {
    gap: 0;
    border: 1px solid var(--edge);
    border-radius: var(--r-3);
    background: var(--raised);
  }
  .composer:focus-within {
    border-color: var(--accent);
    box-shadow: 0 0 0 1px var(--accent);
  }
  .composer label {
    padding: var(--s-2) var(--s-3) 0;
  }
  .composer textarea {
    min-height: 44px;
    max-height: 160px;
    padding-block: 0 var(--s-2);
    border: 0;
    outline: 0;
    background: none;
    resize: none;
  }
  .composer .send {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    padding: 0 var(--s-2) var(--s-2);
  }
  .composer .send .primary {
    margin-inline-start: auto;
  }
  @media (max-width: 480px), (max-height: 420px) {
    .launcher[aria-expanded='true'] {
      visibility: hidden;
    }
    .panel {
      inset: 0;
      width: auto;
      height: auto;
      border: 0;
      border-radius: 0;
    }
  }
  @media (prefers-reduced-motion: no-preference) {
    .panel {
      animation: arrive 0.16s ease-out;
    }
    @keyframes arrive {
      from {
        opacity: 0;
        transform: translateY(8px);
      }
    }
  }
`
