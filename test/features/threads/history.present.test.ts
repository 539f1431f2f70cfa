import { expect } from 'chai';
import { presentHistory } from '../../../src/features/threads/history.present.ts';
import { editPost, editThread } from '../../../src/features/threads/edits.ts';
import { findPostFor, listRevisions } from '../../../src/features/threads/posts.ts';
import { getThread } from '../../../src/features/threads/threads.ts';
import { HOUR } from '../../../src/platform/clock.ts';
import { translate } from '../../../src/platform/i18n/translate.ts';
import { passTime } from '../../support/clock.ts';
import { openingOf } from '../../support/opening.ts';
import { type Person, people } from '../../support/people.ts';

const viewer = { member: null, lang: 'en', t: translate('en') } as const;

type Parts = { text: string; change: string }[];
const marked = (parts: Parts) =>
  parts
    .map(({ text, change }) => (change === 'ins' ? `{+${text}+}` : change === 'del' ? `{-${text}-}` : text))
    .join('');

describe('the history of a post', () => {
  let asha: Person;
  before(async () => {
    ({ asha } = await people());
  });

  const opened = async (title: string, body: string) => {
    const thread = await asha.asks(title, { body });
    const opening = await openingOf(thread);
    return { thread, opening };
  };

  const historyOf = async ({ thread, opening }: Awaited<ReturnType<typeof opened>>) =>
    presentHistory(await findPostFor(null, String(opening._id)), await getThread(thread._id), {
      revisions: await listRevisions(opening),
      hidesContacts: false,
      viewer,
    });

  it('shows what changed, word by word, newest first', async () => {
    const subject = await opened('How do I price a gig?', 'I asked for five dollars and heard nothing.');
    passTime(HOUR);
    await editPost(
      asha.member,
      subject.opening,
      await asha.writes('I asked for nine dollars and heard nothing.'),
    );
    passTime(HOUR);
    await editPost(
      asha.member,
      subject.opening,
      await asha.writes('I asked for nine dollars and heard nothing. Why?'),
    );

    const { wordings } = await historyOf(subject);
    expect(wordings.map(({ number, isFirst }) => [number, isFirst])).to.deep.equal([
      [3, false],
      [2, false],
      [1, true],
    ]);
    expect(wordings.map(({ parts }) => marked(parts))).to.deep.equal([
      'I asked for nine dollars and heard nothing.{+ Why?+}',
      'I asked for {-five-}{+nine+} dollars and heard nothing.',
      'I asked for five dollars and heard nothing.',
    ]);
  });

  it('keeps Hindi words whole', async () => {
    const subject = await opened('पहला काम कितने में करें?', 'मैंने पाँच सौ रुपये माँगे थे, जवाब नहीं आया।');
    passTime(HOUR);
    await editPost(asha.member, subject.opening, await asha.writes('मैंने पाँच हज़ार रुपये माँगे थे, जवाब नहीं आया।'));
    const [last] = (await historyOf(subject)).wordings;
    expect(marked(last?.parts ?? [])).to.equal('मैंने पाँच {-सौ-}{+हज़ार+} रुपये माँगे थे, जवाब नहीं आया।');
  });

  it('shows what came and went of sources and claim, by whole lines', async () => {
    const subject = await opened('How do I price a gig?', 'I asked for five dollars and heard nothing.');
    const text = await asha.writes(subject.opening.body);
    const [kept, gone, come] = ['kept', 'gone', 'come'].map((title) => ({
      url: `https://${title}.in/`,
      title,
    }));
    if (!kept || !gone || !come) throw new Error('there are three');
    passTime(HOUR);
    await editPost(asha.member, subject.opening, { ...text, sources: [kept, gone], claim: 'heard' });
    passTime(HOUR);
    await editPost(asha.member, subject.opening, { ...text, sources: [come, kept], claim: 'heard' });

    const { wordings } = await historyOf(subject);
    expect(wordings.map(({ grounds }) => marked(grounds))).to.deep.equal([
      '{-gone https://gone.in/-}Heard from others{+come https://come.in/+}kept https://kept.in/',
      '{+Heard from others+}{+kept https://kept.in/+}{+gone https://gone.in/+}',
      '',
    ]);
  });

  it('shows former titles with the wording they stood over', async () => {
    const subject = await opened('How do I price a gig?', 'I asked for five dollars and heard nothing.');
    passTime(HOUR);
    await editThread(asha.member, subject.thread, { title: 'How do I price a first gig?', tags: [] });
    passTime(HOUR);
    await editPost(
      asha.member,
      subject.opening,
      await asha.writes('I asked for nine dollars and heard nothing.'),
    );

    const { wordings } = await historyOf(subject);
    expect(wordings.map(({ titleParts }) => marked(titleParts))).to.deep.equal([
      '',
      'How do I price a {+first +}gig?',
      '',
    ]);
    expect(wordings.map(({ parts }) => marked(parts))).to.deep.equal([
      'I asked for {-five-}{+nine+} dollars and heard nothing.',
      'I asked for five dollars and heard nothing.',
      'I asked for five dollars and heard nothing.',
    ]);
  });
});
