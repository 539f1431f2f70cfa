export const digests = {
  plan: '10 minutes',
  'plan-lead': 'What needs you now',
  minutes_one: '{{count}} min',
  minutes_other: '{{count}} min',
  more_one: '{{count}} more',
  more_other: '{{count}} more',
  question: 'Nobody has answered · {{board}}',
  guide: 'Guide, verified on {{day}}',
  empty: 'Nothing waits for you.',
  'empty-text': 'No question is open, and you have read every guide.',
};
