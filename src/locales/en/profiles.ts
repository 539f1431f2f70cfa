export const profiles = {
  roles: { moderator: 'Moderator', admin: 'Admin' },
  since: 'Member since {{month}}',
  reputation: 'Reputation',
  show: 'What to see',
  threads: 'Threads',
  posts: 'Posts',
  accepted: 'Accepted',
  'no-threads': 'No thread opened yet',
  'no-posts': 'Nothing written yet',
  'empty-text': 'What {{name}} writes will stand here.',
};
