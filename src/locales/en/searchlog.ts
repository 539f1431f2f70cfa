export const searchlog = {
  title: 'Searches that did not go well',
  lead: 'Only the words are kept, for 90 days, and not who typed them; none in which somebody’s number or address stands. Each visitor counts once a day.',
  show: 'Which searches',
  lists: {
    nothing: {
      name: 'Found nothing',
      about: 'Asked for often, and not there: a guide about it would be read.',
      empty: 'Nobody has searched in vain',
      'empty-text': 'What people look for and do not find will stand here.',
    },
    slow: {
      name: 'Slow',
      about:
        'It took longer than a tenth of a second, or no answer came in time. Tell whoever runs the server.',
      empty: 'No search was slow',
      'empty-text': 'What takes longer than a tenth of a second will stand here.',
    },
  },
  times_one: '{{formatted}} time',
  times_other: '{{formatted}} times',
  seconds: '{{seconds}} s',
  'given-up_one': 'no answer {{formatted}} time',
  'given-up_other': 'no answer {{formatted}} times',
  last: 'last',
  languages: { hi: 'Hindi', 'hi-Latn': 'Hinglish', en: 'English or other' },
};
