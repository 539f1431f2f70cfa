export const tags = {
  title: 'Tags',
  about: 'Threads about {{tag}}',
  empty: 'No thread has this tag',
  also: 'Also written:',
};
