/** What came of the surveys. */
export const surveyWords = {
  title: 'Surveys',
  intro:
    'How easy customers found it, in surveys sent in the last 180 days. Check the response rate, too: customers who didn’t answer aren’t in these results.',
  none: 'No surveys yet',
  noneHint: 'A survey goes out after a case is solved. What customers answer is shown here.',
  months: 'By month',
  leads: 'By case lead',
  tiers: 'By tier',
  rules: 'By rule of the matrix',
  rulesMean: 'A case counts for every rule that acted on it before the survey.',
  noRule: 'No rule acted',
  of: { months: 'Month', leads: 'Case lead', tiers: 'Tier', rules: 'Rule' },
  noLead: 'No case lead',
  tier: (number: string) => `Tier ${number}`,
  sent: 'Sent',
  rate: 'Response rate',
  rateIs: (percent: number, rated: number) => `${percent}% (${rated})`,
  mean: 'Average out of 7',
  easy: 'Rated 5 or more',
  percent: (percent: number) => `${percent}%`,
  noAnswer: '–',
}
