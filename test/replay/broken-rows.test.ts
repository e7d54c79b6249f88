import { describe, expect, test } from 'vitest'
import { fileOf, readAll, type UciFields, uciLog, type VolvoFields, volvoLog } from './logs.ts'

describe('a broken row is named by its line and passed over', () => {
  test.for<[UciFields, string]>([
    [{ number: '' }, 'the number is missing'],
    [{ opened_at: '31/2/2016 09:00' }, 'the opened_at “31/2/2016 09:00” is not a date and time'],
    [{ opened_at: '1/13/2016 09:00' }, 'the opened_at “1/13/2016 09:00” is not a date and time'],
    [{ sys_updated_at: '?' }, 'the sys_updated_at “?” is not a date and time'],
    [{ opened_at: '1/3/2016 13:00 PM' }, 'the opened_at “1/3/2016 13:00 PM” is not a date and'],
    [{ incident_state: 'Pending' }, 'the incident_state “Pending” is not one of New, Active,'],
    [{ reassignment_count: '' }, 'the reassignment_count “” is not a whole number'],
    [{ reopen_count: '1.5' }, 'the reopen_count “1.5” is not a whole number'],
    [{ made_sla: 'late' }, 'the made_sla “late” is neither true nor false'],
    [{ priority: '5 - Planning' }, 'the priority “5 - Planning” is not one of 1 - Critical,'],
    [{ location: 'here,there' }, 'it has 20 fields, the header 19'],
  ])('%o: %s', async ([fields, reason]) => {
    const { incidents, broken } = await readAll(fileOf(uciLog({}, fields, {})))
    expect(broken).toEqual([expect.stringContaining(`line 3: ${reason}`)])
    expect(incidents.map(({ rows }) => rows.map(({ line }) => line))).toEqual([[2, 4]])
  })

  test.for<[VolvoFields, string]>([
    [{ 'SR Number': '' }, 'the SR Number is missing'],
    [{ 'Change Date+Time': '2012-05-01' }, 'the Change Date+Time “2012-05-01” is not a date'],
    [{ 'Sub Status': 'Asleep' }, 'the Sub Status “Asleep” is not one of Awaiting Assignment,'],
    [{ 'ST Level': 'L9' }, 'the ST Level “L9” is not one of L1, L2, L2/L3, L3'],
    [{ 'Involved ST': '' }, 'the Involved ST is missing'],
  ])('%o: %s', async ([fields, reason]) => {
    const { incidents, broken } = await readAll(fileOf(volvoLog({}, fields, {})))
    expect(broken).toEqual([expect.stringContaining(`line 3: ${reason}`)])
    expect(incidents.map(({ rows }) => rows.map(({ line }) => line))).toEqual([[2, 4]])
  })

  test('when the file is cut short in its last line', async () => {
    const { incidents, broken } = await readAll(fileOf(uciLog({}, {}).slice(0, -80)))
    expect(broken).toEqual([expect.stringMatching(/^line 3: it has \d+ fields, the header 19$/)])
    expect(incidents).toHaveLength(1)
  })

  test('when it is the last of its incident', async () => {
    const { incidents } = await readAll(fileOf(uciLog({}, { made_sla: '?' }, { number: 'INC2' })))
    expect(incidents.map(({ number }) => number)).toEqual(['INC1', 'INC2'])
  })

  test('when it is the only one', async () => {
    const { incidents, broken } = await readAll(fileOf(uciLog({ made_sla: '?' })))
    expect([incidents.length, broken.length]).toEqual([0, 1])
  })
})
