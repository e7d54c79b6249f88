import { parseSurveyReply } from '@caselead/core/survey/survey.ts'
import { describe, expect, test } from 'vitest'
import { computing } from '../../setup/computing.ts'

const ces = (text: string) => parseSurveyReply(text).ces

describe('a plain answer is taken', () => {
  test.for([
    ['6', 6],
    [' 7 ', 7],
    ['6.', 6],
    ['*6*', 6],
    ['7!', 7],
    ['(5)', 5],
    ['7️⃣', 7],
    ['７', 7],
    ['six', 6],
    ['Seven!', 7],
    ['One.', 1],
    ['5/7', 5],
    ['5 / 7', 5],
    ['5 out of 7', 5],
    ['five out of seven', 5],
    ['6 von 7', 6],
    ["I'd say 2/7, took ages", 2],
    ['I’d say 2', 2],
    ['7!! great', 7],
    ['7 👍', 7],
    ['7 great service', 7],
    ['6 - thanks for the quick help', 6],
    ['6, although I had to write 2 mails', 6],
    ['3 because nobody called back', 3],
    ['Score: 4', 4],
    ['score = 4', 4],
    ['My score is 6', 6],
    ['Rating 5', 5],
    ['Effort: 2', 2],
    ['My answer would be a 6', 6],
    ['I give it a 5', 5],
    ['I would give you guys a 7', 7],
    ["I'd go with 5.", 5],
    ['I have to say 3', 3],
    ["It's a 4 from me", 4],
    ['Definitely a 7!', 7],
    ['A solid 6', 6],
    ['Maybe 5?', 5],
    ['Hi Dana, 6', 6],
    ['Hello Dana, 6 - thanks', 6],
    ['Thanks for the help! 7', 7],
    ['Great support. 7', 7],
    ['Agree, 6.', 6],
    ['Dana was great, easily a 7', 7],
    ['got 3 different answers, so 2', 2],
    ['It was not easy: 2', 2],
    ['5 (somewhat agree)', 5],
    ['2 (two)', 2],
    ['Q1: 6', 6],
    ['Answer 1: 6', 6],
    ['I said 5, not 3', 5],
    ["Can't complain, 6", 6],
    ['Hi,\n\n6\n\nthanks', 6],
    ['6\n\nYour colleague deserves a 7 though.', 6],
    ['1-7: 6', 6],
    ['On a scale of 1 to 7 I would say 6', 6],
    ['(1–7) 3', 3],
    ['not 7, more like 3', 3],
    ['not a 7 but I give it a 5', null],
    ['7. Sorry, I meant 3.', 3],
    ['7\nsorry, make that 2', 2],
    ['Last time 2/7, this time 6/7', 6],
    ['I wanted to say 7, but no: 4', 4],
    ['7 days a week of waiting. 2/7', 2],
    ['It failed 8 of 10, so 2', 2],
    ['7\nsorry, make it 2', 2],
    ["I'm going with 5", 5],
    ['Going for a 6', 6],
    ['1 2 3 4 5 6 7\n\n6', 6],
    ['7 = strongly agree\n5', 5],
    ['6\n\nDana was great, easily a 7', 6],
    ['(one)', 1],
    ['One out of seven', 1],
    ['One. Nobody called back', 1],
    ["I'd say one", 1],
    ['Score: one', 1],
    ['I give it a one', 1],
  ] as const)('%j is %s', ([text, score]) => expect(ces(text)).toBe(score))
})

describe('what is no plain answer is not guessed', () => {
  test.for([
    '',
    'Thanks!',
    'I give it a 10',
    '10',
    '0',
    '8 of 10',
    '10/10 would recommend',
    '4/5',
    '6 or 7',
    '6-7',
    'between 5 and 6',
    '6.5',
    '6½',
    '5, 6, 7?',
    '7 for Dana, 2 for the process',
    'First contact: 2, after the escalation: 6',
    '100 %',
    '★★★★★',
    '5 stars',
    '2 days',
    '2 days later it still failed',
    '7 people asked me about this',
    'Took 3 hours.',
    'It is 24/7 broken',
    'We spoke on 3/7.',
    'Call me at 5',
    'Call me at 5pm',
    'See you on 7 May 2026',
    '2026-05-07',
    '7.5.2026',
    '5:30',
    'About C-1042',
    'About #6',
    'Still on tier 2, level L3, priority P1',
    'Windows 7 crashes',
    'version 5.2',
    '+49 30 123 456 7',
    '(030) 1234567',
    'Hauptstr. 7',
    'No one helped',
    'This was a good one.',
    'I for one, loved it',
    'One more thing: the export',
    '1. slow\n2. rude\n3. wrong',
    "it isn't a 7",
    'lower than 3',
    'it only took 1!',
    '1 if I could',
    '7 if you fix it',
    'I already gave you a 5 last week',
    'I am between 5 and 6, so 5',
    'I <3 you',
    '8/7',
    '6\n7',
    'I would have given a 7',
    'Almost a 7',
    'https://example.com/6',
    '1 = strongly disagree … 7 = strongly agree',
    '1 (strongly disagree) to 7 (strongly agree)',
    '1 2 3 4 5 6 7',
    'Reply to this email with a number from 1 to 7, and a few words if you like.',
    '-6',
    '2/7 nights it was down',
    'One was missing',
    'Hi Dana, one is missing',
    'I give you a good one',
    "I wouldn't give it a 7",
    'I wouldn’t give it a 7',
    'I have never said 7',
    'I give it a 6, ten for Dana',
    'I give it a 6, 0 for the process',
    'Score: 6-7',
    'Score: 5 and a half',
    'We got a 7',
    'Thanks, 7 was the count',
    'Sorry, I called line 7',
  ])('%j', (text) =>
    expect(parseSurveyReply(text)).toEqual({ ces: null, csat: null, comment: text }),
  )
})

describe('satisfaction is taken only where it is named', () => {
  test.for([
    ['CES 3 CSAT 5', 3, 5],
    ['CSAT: 4/5', null, 4],
    ['satisfaction 5, effort 6', 6, 5],
    ['6\nCSAT 2', 6, 2],
    ['CSAT 6', null, null],
    ['CSAT 7', null, null],
    ['satisfaction 5/7', null, null],
    ['CSAT 4 out of 7', null, null],
  ] as const)('%j: effort %s, satisfaction %s', ([text, effort, csat]) =>
    expect(parseSurveyReply(text)).toMatchObject({ ces: effort, csat }),
  )
})

describe('the comment is the customer’s own words', () => {
  test.for([
    ['6', ''],
    ['Score: 4', ''],
    ['CES 3 CSAT 5', ''],
    ['CSAT: 4/5', ''],
    ['5 out of 7', ''],
    ['My score is 6', ''],
    ['7!! great', '7!! great'],
    ["I'd say 2/7, took ages", "I'd say 2/7, took ages"],
    ['5\n\nQuick answer,\nbut two calls.', 'Quick answer,\nbut two calls.'],
    ['Hi,\n\n6\n\nthanks', 'Hi,\n\nthanks'],
    ['I give it a 10', 'I give it a 10'],
    ['6\n\n-- \nMara Lindqvist\nTel. 030 7', ''],
    ['6\n\nSent from my iPhone', ''],
    ['6\r\n\r\nSent from my iPhone\r\n', ''],
    [
      '6\n\nOn Tue, 24 Nov 2026 at 09:30, Northwind <h@n.example> wrote:\n> 1 = strongly disagree … 7',
      '',
    ],
    ['6\n\nOn Tue, 24 Nov 2026 at 09:30, Northwind <h@n.example> wrote:\n\nReply with 2', ''],
    [
      'On Tue, 24 Nov 2026, Northwind <h@n.example> wrote:\n> How easy was it?\n\n6, thanks',
      '6, thanks',
    ],
    [
      'On Tue, 24 Nov 2026, Northwind <h@n.example> wrote:\n \n> How easy was it?\n\n6, thanks',
      '6, thanks',
    ],
    ['7\n\nFrom: Northwind <help@n.example>\nSubject: [C-1042]\n\n3', ''],
  ] as const)('%j → %j', ([text, comment]) => expect(parseSurveyReply(text).comment).toBe(comment))
})

test('a score below the five hundredth line stays in the comment', () => {
  const text = [...Array(500).fill('Line.'), '6'].join('\n')
  expect(parseSurveyReply(text)).toEqual({ ces: null, csat: null, comment: text })
})

test('a number that a very long line ends in the middle of is not guessed', () => {
  const upTo = 'so '.repeat(331)
  expect(ces(`${upTo}good: 6`)).toBe(6)
  expect(ces(`${upTo}good: 65`)).toBe(null)
})

test('a megabyte is read in a moment', () => {
  for (const text of ['1'.repeat(1e6), '1 '.repeat(5e5), 'i say '.repeat(2e5), '6\n'.repeat(5e5)]) {
    expect(computing(() => parseSurveyReply(text))).toBeLessThan(2000)
  }
})
