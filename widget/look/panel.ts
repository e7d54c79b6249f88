import { css } from 'lit'

export const panelLook = css`
  .launcher {
    position: fixed;
    inset-block-end: var(--caselead-inset-block, 20px);
    inset-inline-end: var(--caselead-inset-inline, 20px);
    z-index: var(--caselead-layer, 2147483000);
    display: flex;
    gap: 8px;
    align-items: center;
    min-height: 48px;
    padding-inline: 16px 20px;
    border: 1px solid transparent;
    border-radius: 24px;
    box-shadow: 0 2px 12px rgb(0 0 0 / 0.25);
  }
  /* A second ring, as the colours of the page behind are not known. */
  .launcher:focus-visible {
    box-shadow: 0 0 0 2px var(--card);
  }
  .launcher,
  .launcher:hover {
    background: var(--accent);
    color: var(--on-accent);
  }
  .panel {
    position: fixed;
    inset-block-end: calc(var(--caselead-inset-block, 20px) + 60px);
    inset-inline-end: var(--caselead-inset-inline, 20px);
    z-index: var(--caselead-layer, 2147483000);
    display: flex;
    flex-direction: column;
    width: min(400px, calc(100vw - 40px));
    height: min(680px, calc(100dvh - var(--caselead-inset-block, 20px) - 80px));
    overflow: hidden;
    border: 1px solid var(--rule);
    border-radius: var(--caselead-radius, 16px);
    background: var(--card);
    box-shadow: 0 8px 40px rgb(0 0 0 / 0.22);
  }
  .head {
    display: flex;
    gap: 4px;
    align-items: center;
    padding: 8px;
    border-block-end: 1px solid var(--rule);
  }
  .head h2 {
    flex: 1;
    min-width: 0;
    padding-inline: 8px;
  }
  .body {
    position: relative;
    display: flex;
    flex: 1;
    flex-direction: column;
    gap: 16px;
    min-height: 0;
    padding: 16px;
    overflow-y: auto;
    scroll-padding-block: 56px 16px;
    overscroll-behavior: contain;
  }
  .foot {
    display: grid;
    gap: 8px;
    padding: 12px 16px;
    padding-block-end: max(12px, env(safe-area-inset-bottom));
    border-block-start: 1px solid var(--rule);
  }
  .reply {
    gap: 8px;
  }
  .reply .send {
    display: flex;
    gap: 8px;
    align-items: end;
  }
  .reply textarea {
    min-height: 44px;
    max-height: 160px;
    resize: none;
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
