import type { CastAccount, CastContact } from '../cast.ts'
import { chris, ingrid, priya, sam } from '../cast.ts'

const at =
  (domain: string, zone: string) =>
  (name: string, local = name.split(' ')[0]?.toLowerCase()): CastContact => ({
    ...{ name, zone },
    email: `${local}@${domain}`,
  })

const harbour = at('harbour.example', 'Europe/London')
const dental = at('brightdental.example', 'America/New_York')
const fjord = at('fjordbikes.example', 'Europe/Oslo')
const alder = at('alderandpine.example', 'Europe/Dublin')
const polder = at('polderparcels.example', 'Europe/Amsterdam')
const tallinn = at('tallinntextiles.example', 'Europe/Tallinn')
const meridian = at('meridiancold.example', 'Europe/Madrid')
const copperleaf = at('copperleaf.example', 'Europe/London')
const lakeside = at('lakesideortho.example', 'America/Chicago')
const brenner = at('brennerwein.example', 'Europe/Vienna')
const oakridge = at('oakridgerx.example', 'America/Denver')
const sunda = at('sundaspice.example', 'Asia/Singapore')

const company = (
  name: string,
  zone: string,
  [plan, valueUsd, ways]: [CastAccount['plan'], number, { vip?: true; shares?: true }],
  contacts: CastContact[],
): CastAccount => ({
  ...{ name, zone, plan, valueUsd, contacts },
  vip: ways.vip ?? false,
  sharesCases: ways.shares ?? false,
})

/** Whom Northwind sells to. Everybody's first name is theirs alone, so that the history can use it. */
export const customers: CastAccount[] = [
  company(
    'Harbour Logistics',
    'Europe/London',
    ['enterprise', 180_000, { vip: true, shares: true }],
    [priya, sam, harbour('Ellen Marsh'), harbour('Howard Pike')],
  ),
  company(
    'Bright Dental',
    'America/New_York',
    ['business', 24_000, {}],
    [chris, dental('Melissa Grant')],
  ),
  company('Fjord Bikes', 'Europe/Oslo', ['starter', 3_600, {}], [ingrid, fjord('Lars Moen')]),
  company(
    'Alder & Pine',
    'Europe/Dublin',
    ['business', 42_000, { shares: true }],
    [alder('Rosie Calder'), alder('Owen Price')],
  ),
  company(
    'Polder Parcels',
    'Europe/Amsterdam',
    ['enterprise', 240_000, { vip: true, shares: true }],
    [polder('Femke de Vries'), polder('Joost Bakker'), polder('Anouk Visser')],
  ),
  company(
    'Tallinn Textiles',
    'Europe/Tallinn',
    ['business', 31_000, {}],
    [tallinn('Kadri Tamm'), tallinn('Rasmus Saar')],
  ),
  company(
    'Meridian Cold Chain',
    'Europe/Madrid',
    ['enterprise', 150_000, { shares: true }],
    [meridian('Marta Iglesias'), meridian('Diego Romero')],
  ),
  company(
    'Copperleaf Books',
    'Europe/London',
    ['starter', 4_800, {}],
    [copperleaf('Fiona Mackay')],
  ),
  company(
    'Lakeside Orthodontics',
    'America/Chicago',
    ['business', 18_000, {}],
    [lakeside('Helen Brooks'), lakeside('Tyler Jensen')],
  ),
  company('Brenner Wein', 'Europe/Vienna', ['starter', 6_000, {}], [brenner('Katharina Brenner')]),
  company(
    'Oakridge Pharmacies',
    'America/Denver',
    ['business', 64_000, { shares: true }],
    [oakridge('Denise Alvarez'), oakridge('Marcus Hill')],
  ),
  company(
    'Sunda Spice Trading',
    'Asia/Singapore',
    ['business', 27_000, {}],
    [sunda('Wei Ling Tan', 'weiling'), sunda('Arjun Rao')],
  ),
]
