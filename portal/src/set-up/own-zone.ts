// Nobody has chosen yet: the browser's own zone is the likeliest.
const zone = document.querySelector<HTMLSelectElement>('#f-zone')
if (zone && zone.value === 'UTC')
  zone.value = Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC'
