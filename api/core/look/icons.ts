/** What stands inside an `<svg class="i" viewBox="0 0 16 16">`. A word always stands beside it. */
export const icons = {
  alert: '<path d="M8 2.6 14 13H2z"/><path d="M8 6.6v3M8 11.4v.1"/>',
  attach:
    '<path d="m12.8 7.4-4.9 4.9a2.9 2.9 0 0 1-4.1-4.1l5.2-5.2a1.9 1.9 0 0 1 2.7 2.7L6.6 10.8a.9.9 0 0 1-1.3-1.3l4.4-4.4"/>',
  back: '<path d="m9.5 3.5-4.5 4.5 4.5 4.5"/>',
  camera:
    '<path d="M2.5 5.5a1 1 0 0 1 1-1h1.8l1-1.5h3.4l1 1.5h1.8a1 1 0 0 1 1 1v6a1 1 0 0 1-1 1h-9a1 1 0 0 1-1-1z"/><circle cx="8" cy="8.3" r="2.2"/>',
  check: '<path d="m3.5 8.5 3 3 6-7"/>',
  clock: '<circle cx="8" cy="8" r="5.5"/><path d="M8 5v3.2l2 1.3"/>',
  close: '<path d="m4 4 8 8M12 4l-8 8"/>',
  download: '<path d="M8 2.5v8M4.5 7 8 10.5 11.5 7M3 13.5h10"/>',
  down: '<path d="m4.5 6.5 3.5 3.5 3.5-3.5"/>',
  eye: '<path d="M1.5 8S4 3.5 8 3.5 14.5 8 14.5 8 12 12.5 8 12.5 1.5 8 1.5 8z"/><circle cx="8" cy="8" r="1.9"/>',
  file: '<path d="M4 2h5l3 3v9H4zM9 2v3h3"/>',
  flag: '<path d="M4 14V2.8M4 3.2h7.5l-1.8 2.6 1.8 2.6H4"/>',
  half: '<circle cx="8" cy="8" r="5.5"/><path class="solid" d="M8 2.5a5.5 5.5 0 0 1 0 11z"/>',
  lock: '<rect x="3.5" y="7" width="9" height="6.5" rx="1"/><path d="M5.5 7V5a2.5 2.5 0 0 1 5 0v2"/>',
  menu: '<path d="M2.5 4.5h11M2.5 8h11M2.5 11.5h11"/>',
  more: '<circle class="solid" cx="3.5" cy="8" r="1.1"/><circle class="solid" cx="8" cy="8" r="1.1"/><circle class="solid" cx="12.5" cy="8" r="1.1"/>',
  pause: '<path d="M6 4v8M10 4v8"/>',
  plus: '<path d="M8 3.5v9M3.5 8h9"/>',
  question:
    '<circle cx="8" cy="8" r="5.5"/><path d="M6.4 6.4a1.6 1.6 0 1 1 2.2 1.5c-.4.2-.6.5-.6.9v.2M8 11v.1"/>',
  reply: '<path d="M6.5 4 3 7.5 6.5 11M3.2 7.5H9a4 4 0 0 1 4 4v.5"/>',
  search: '<circle cx="7" cy="7" r="4.25"/><path d="m10.2 10.2 3.3 3.3"/>',
  talk: '<path d="M2.5 3h11v8h-6l-3 2.5V11h-2z"/>',
  up: '<path d="M8 13V3.5M4 7l4-4 4 4"/>',
} as const

export type Icon = keyof typeof icons
