export const errors = {
  missing: 'This road leads nowhere',
  refused: 'That did not work',
  failed: 'Something went wrong on our side',
  'to-boards': 'To the boards',
  'to-guides': 'See the guides',
  'go-there': 'Go there',
  code: 'If you write to us, give this number:',
  'your-words': 'Your words are kept here',
  'send-again': 'Send again',
  'send-elsewhere': 'You can copy them, or send them again:',
};
