export const flags = {
  flag: 'Report',
  title: 'What is wrong with this post?',
  lead: 'A moderator reads every report. The author does not learn who sent it.',
  reason: 'Reason',
  reasons: {
    'fake-advice': { name: 'Bad advice', about: 'It is wrong, or would cost people money or time' },
    scam: {
      name: 'Scam',
      about: 'It asks for fees, codes, deposits or papers, or leads to somebody who does',
    },
    spam: { name: 'Spam', about: 'It only advertises' },
    abuse: { name: 'Abuse', about: 'It insults, threatens or shames somebody' },
    'off-topic': {
      name: 'Does not belong here',
      about: 'It has nothing to do with the question or the board',
    },
    other: { name: 'Something else', about: 'Say what below' },
  },
  note: 'In your words',
  'note-hint':
    'What is wrong, and how do you know? For bad advice this is shown beside the post, without your name.',
  send: 'Send the report',
  own: 'My reports',
  'own-lead': 'What you reported, and what became of it. Only you see this.',
  'see-own': 'See my reports',
  thanks: 'Thank you. A moderator will look at it; what they decide will stand here.',
  none: 'You have not reported anything',
  'none-text': 'If advice could cost somebody money, “Report” below the post tells the moderators.',
  'hidden-post': 'A post that is hidden now',
  states: {
    open: 'Waiting for a moderator',
    upheld: 'You were right',
    rejected: 'The moderator saw it otherwise',
  },
};
