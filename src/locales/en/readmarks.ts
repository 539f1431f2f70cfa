export const readmarks = {
  new: 'New',
  jump: 'Jump to the first new post',
  count_one: '{{formatted}} new',
  count_other: '{{formatted}} new',
};
