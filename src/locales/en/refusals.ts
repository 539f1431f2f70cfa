// Why something was refused: one sentence that says what to do. The last part of a code decides the status (platform/errors.ts).
export const refusals = {
  page: {
    missing: 'There is no such page. It may have been taken back, or the address has a mistake in it.',
  },
  request: {
    malformed: 'We could not read what your browser sent. Please go back and try again.',
    'too-large': 'That is more than we can take at once. Please shorten it and send it again.',
    'wrong-type': 'We could not read that kind of content. Please use the form on the page.',
    'too-fast': 'Too many requests from your network. Please try again in {{seconds}} seconds.',
  },
  action: {
    'too-fast': 'That was a lot in a short time. Please try again {{wait}}. Your words are kept below.',
  },
  form: {
    'already-used': 'This form was sent before with other words. Please check and send it again.',
    foreign: 'This was sent from another website, so nothing was done. Please use the form on our page.',
    stale: 'This page had been open too long to be sent safely. Your words are here: please send them again.',
  },
  session: { 'not-signed-in': 'Please sign in first.' },
  member: {
    missing: 'There is no member of this name.',
    'not-allowed': 'You do not have the right to do this.',
    suspended:
      'You are suspended: you can read, but not write. Your account page says why and until when, and takes an appeal.',
  },
  account: {
    'name-taken': 'This name already has an owner.',
    'email-taken': 'This e-mail address already has an account.',
    'wrong-login': 'Name or password is not right. Please try again.',
    'wrong-password': 'Your present password is not right.',
    unverified:
      'Please confirm your e-mail address before you write more: open the link in our mail, or let us send it again under /account/mail. Your words are kept below.',
    'too-fast': 'Too many failed tries for this account. Please try again {{wait}}.',
  },
  token: {
    missing:
      'This link has been used already, or it is too old. You can ask for a new one: for a password on the sign-in page, for your address in your account.',
  },
  block: {
    own: 'You cannot block yourself.',
    full: 'You have blocked {{limit}} members, more do not fit. Unblock one first.',
  },
  notification: { missing: 'There is no such notification, or it is older than 90 days.' },
  board: { missing: 'There is no such board.' },
  tag: {
    missing: 'There is no such tag, or somebody has changed it meanwhile.',
    itself: 'That is the same tag already.',
    'already-used': 'That is another tag. Say that both are the same first.',
  },
  thread: {
    missing: 'There is no such thread, or it was taken back.',
    locked: 'This thread is locked: it can be read, but takes no new posts.',
    duplicate:
      'This question was asked before: it can be read, and its answers stand where it was asked first.',
    full: 'This thread has reached {{limit}} posts and is closed. Please start a new one and link to this.',
    'not-yours': 'Only its author or a moderator can change this thread.',
    'first-day':
      'On the first day a new member opens at most {{max}} threads. You can open the next one {{wait}}. Your words are kept below.',
  },
  post: {
    missing: 'There is no such post, or it was taken back.',
    'not-yours': 'Only its author can change this post.',
    'not-asker': 'Only the person who asked can accept an answer.',
    'own-answer': 'Your own answer cannot be the accepted one.',
    'not-an-answer': 'Only an answer to a question can be accepted.',
    withdrawn: 'This post was taken back by its author.',
    removed: 'A moderator removed this post.',
    'bad-advice': 'A moderator has marked this post as bad advice.',
    pending: 'This post waits until a moderator has looked at it.',
    'too-many-links':
      'This has {{count}} links, sources included. While you are new here, at most {{max}} fit into a post. Take some out, or just say where to look.',
    'first-day':
      'On the first day a new member writes at most {{max}} replies. You can write the next one {{wait}}. Your words are kept below.',
    disputed: 'Members dispute this answer. Tick that you know it, if you want to accept it all the same.',
  },
  vote: {
    own: 'You cannot vote on your own post.',
    'too-little-reputation': 'Voting down needs a reputation of {{needed}}; yours is {{have}}.',
  },
  flag: {
    own: 'This is your own post. You can edit it or take it back.',
    'already-used': 'You have reported this post already. Under “My reports” you see what becomes of it.',
  },
  duplicate: {
    'not-a-thread':
      'This is no thread of this site. Paste its address from the top of your browser, or give its number, such as #12.',
    hidden: 'There is no such thread that everybody can read.',
    itself: 'This is the same question. Which thread is the other one?',
    'leads-here': 'That question was closed because it is asked here. A moderator can turn the two round.',
    'leads-on': 'That question was asked before, too. It leads to this thread:',
    unanswered: 'Nobody has answered there yet, so it would not help. Name a thread with an answer.',
    'not-a-question': 'Only questions are closed because they were asked before.',
    crowded: 'Many questions lead here already. Close the other one instead, and let it lead here.',
    closed: 'This question was closed meanwhile, because it was asked before.',
    open: 'This question is open.',
    reopened:
      'A moderator has looked and opened this question again. If you see it otherwise, report it with a word on why.',
    'already-used': 'You have named another thread already. One word a member counts.',
    'too-little-trust': 'Members of trust level 3 and above say whether a question was asked before.',
  },
  decision: {
    missing: 'There is no such decision.',
    'already-used':
      'Something was decided, reported or edited on this post meanwhile. See what, and decide again if need be.',
    sweep: 'Everything by the author can be removed only together with this post: choose “Remove”.',
    overturned:
      'An appeal has overturned this decision of yours. Another moderator decides, or you do on other words.',
    own: 'This is your own post. Another moderator decides on it.',
    'of-staff': 'Measures against moderators are taken by an admin.',
    'of-opening': 'Title and board belong to the post that opens the thread.',
  },
  claim: {
    'already-used': '{{name}} is looking at this post just now. It is free again in 15 minutes at most.',
  },
  appeal: {
    missing: 'There is no such appeal.',
    'not-yours': 'Only the person whom a decision concerns can appeal.',
    final: 'Against this there is no appeal: it takes nothing from you, or it was decided on appeal already.',
    'already-used':
      'You have appealed against this decision already. What comes of it will stand in your account.',
    late: 'The 30 days for an appeal are over.',
    'same-moderator': 'You made this decision yourself: another moderator or an admin decides on the appeal.',
    own: 'This is your own appeal. Another moderator decides on it.',
    decided: 'Another moderator has decided on this appeal already.',
  },
  outcome: {
    own: 'How your own answer turns out is for others to say.',
    'not-an-answer': 'Only an answer to a question can be tried out.',
  },
  guide: { missing: 'There is no such guide.' },
  markdown: {
    'too-complex':
      'The formatting of this text is too deep for us. Please use fewer nested quotes, lists or marks.',
  },
  server: {
    failed: 'Something broke on our side. It has been noted. Please try again in a minute.',
    unavailable:
      'We cannot reach our database just now. Please try again in a minute; nothing you have posted is lost.',
  },
};
