import { clients } from '../clients.ts'
import { allEverywhere, breaks, everywhere, harmless, offices, old, type Support } from './row.ts'

const office = [
  'Gmail',
  'Gmail with another account',
  'Outlook.com',
  'Apple Mail',
  'Yahoo',
] as const
const spoken = 'a screen reader reads the text itself'

/** Elements and attributes. */
export const markup: Support = {
  ...allEverywhere(old, ['<html>', '<head>', '<title>', '<meta>', '<tbody>', '<tr>', '<td>']),
  ...allEverywhere(old, ['<a>', '<br>', '<noscript>']),
  ...allEverywhere(old, ['[class]', '[content]', '[href]', '[http-equiv]', '[media]', '[name]']),
  ...allEverywhere(old, ['[type]', '[border]', '[bgcolor]', '[colspan]', '[xmlns]']),
  '<body>': harmless(
    'html-body',
    'the element inside it says all of it again',
    ...(['Gmail', 'Gmail with another account', 'Outlook.com', 'Yahoo'] as const),
  ),
  '<style>': harmless(
    'html-style',
    'shape and light colours are written on each element',
    'Gmail with another account',
  ),
  '<div>': everywhere('html-div'),
  '<h1>': everywhere('html-h1-h6'),
  '<h2>': everywhere('html-h1-h6'),
  '<p>': everywhere('html-p'),
  '<table>': everywhere('html-table'),
  '<img>': everywhere('html-img'),
  '<svg>': breaks('html-svg', ...clients),
  '<form>': breaks('html-form', 'Outlook for Windows', 'Outlook.com', 'Yahoo'),
  '<video>': breaks('html-video', ...clients),
  '<link>': breaks('html-link', 'Gmail', 'Gmail with another account', 'Outlook.com', 'Yahoo'),
  '<xml>': breaks(offices, ...office),
  '<o:officedocumentsettings>': breaks(offices, ...office),
  '<o:allowpng>': breaks(offices, ...office),
  '<o:pixelsperinch>': breaks(offices, ...office),
  '[align]': everywhere('html-align'),
  '[cellpadding]': everywhere('html-cellpadding'),
  '[cellspacing]': everywhere('html-cellspacing'),
  '[dir]': everywhere('html-dir'),
  '[dir] on a': breaks('html-dir', 'Outlook for Windows'),
  '[lang]': everywhere('html-lang'),
  '[lang] on td': breaks('html-lang', 'Yahoo'),
  '[valign]': everywhere('html-valign'),
  '[width]': everywhere('html-width'),
  '[xmlns:o]': harmless(offices, 'it only names what Word reads', ...office),
  '[xmlns:v]': harmless(offices, 'it only names what Word reads', ...office),
  '[target]': harmless(
    'html-target',
    'all of them open links in a new window anyway',
    ...(['Gmail', 'Gmail with another account', 'Outlook.com', 'Yahoo'] as const),
  ),
  '[role] on table': everywhere('html-role'),
  '[role]': harmless('html-role', spoken, 'Yahoo'),
  '[aria-label]': harmless('html-aria-label', spoken, 'Yahoo'),
  '[aria-roledescription]': harmless('html-aria-label', spoken, ...clients),
  '[aria-hidden]': harmless('html-aria-hidden', 'two initials are read before the name', 'Yahoo'),
}
