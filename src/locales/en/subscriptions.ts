export const subscriptions = {
  label: 'How closely do you follow this?',
  follow: 'Follow',
  levels: { watching: 'Watching', tracking: 'Tracking', normal: 'Normal', muted: 'Muted' },
  of: {
    thread: {
      watching: 'You hear of every new post here.',
      tracking: 'You hear when someone addresses you, and new posts are shown in your list.',
      normal: 'You hear only when someone addresses you.',
      muted: 'You hear nothing from here.',
    },
    board: {
      watching: 'You hear of every new thread here.',
      normal: 'You hear only when someone addresses you.',
      muted: 'You hear of no new thread here.',
    },
    tag: {
      watching: 'You hear of every new thread with this tag.',
      normal: 'You hear only when someone addresses you.',
      muted: 'You hear of no new thread with this tag.',
    },
    member: {
      watching: 'You hear when they open a thread.',
      normal: 'You hear only when they address you.',
      muted: 'You hear nothing from them.',
    },
  },
  title: 'What I follow',
  about: 'Threads, boards, tags and members that you follow or have muted.',
  lead: 'Each of them has a bell on its own page: there you change how closely you follow it.',
  see: 'See your list',
  threads: 'Threads',
  boards: 'Boards',
  tags: 'Tags',
  members: 'Members',
  empty: 'You follow nothing yet',
  'empty-text':
    'Every thread, board, tag and profile has a bell. Your own threads are followed by themselves.',
};
