export const check = {
  title: 'Check an offer',
  lead: 'Somebody sent you an offer or a message? Paste it here. We tell you what to be careful about. We keep nothing.',
  label: 'The message or offer',
  hint: 'Take out your own name and number, if they are in it. Hindi, Hinglish and English.',
  button: 'Check it',
  again: 'Check again',
  result: 'What we found',
  levels: {
    none: 'We found nothing that is known from frauds.',
    some: 'Only small signs. Look at them, then decide slowly.',
    notice: 'Be careful: this has signs of a fraud.',
    review: 'Stop: this looks very much like a fraud.',
  },
  'proves-nothing':
    'That proves nothing: a machine knows only what it has seen before. Pay nothing in advance, share no OTP, and ask somebody you trust.',
  'machine-errs': 'A machine can be wrong, in both directions. Read the reasons and judge for yourself.',
  said: 'It says:',
  'if-paid': 'Already paid, or shared a code?',
  'if-paid-text':
    'Call 1930 at once, day and night, and your bank; the first hours count. Then file a complaint at cybercrime.gov.in. Keep all messages.',
  portal: 'cybercrime.gov.in',
  call: 'Call\u00a01930',
  ask: 'Ask people who know',
  'ask-text': 'Not sure? Ask here; others have seen such offers.',
  'ask-cut': 'Only the beginning of this long offer goes along; paste the rest yourself.',
  'ask-on': 'Ask on: {{board}}',
  question: {
    title: 'Is this offer genuine?',
    body: 'I got this offer:\n\n{{offer}}\n\nWhere it came from, and what they want of me:',
  },
  link: 'Check an offer',
};
