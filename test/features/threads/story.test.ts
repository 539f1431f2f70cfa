import { expect } from 'chai';
import { syncGuides } from '../../../src/features/guides/guides.ts';
import { Browser } from '../../support/browser.ts';
import { people } from '../../support/people.ts';
import { randomBytes } from 'node:crypto';

const join = async (browser: Browser, name: string): Promise<void> => {
  const form = await browser.get('/register?to=/b/freelancing');
  const fields = { name, email: `${name}@example.org`, password: 'nine blue umbrellas', agree: 'yes' };
  const joined = await browser.submit(form, 'form[action="/register"]', fields);
  expect(joined.status).to.equal(303);
  expect(joined.location).to.equal('/b/freelancing');
};

describe('the first story', () => {
  before(async () => {
    await people();
    await syncGuides();
  });

  it('a newcomer reads a guide in Hindi, joins, asks in Hinglish, is answered, votes and accepts', async () => {
    const [asker, helper] = [new Browser({ 'Accept-Language': 'hi' }), new Browser()];
    const [sunita, imran] = [
      `sunita-${randomBytes(3).toString('hex')}`,
      `imran-${randomBytes(3).toString('hex')}`,
    ];

    const guide = await asker.get('/guides/start-here');
    expect(guide.$('html').attr('lang')).to.equal('hi');
    expect(guide.$('h1').text()).to.match(/[\u0900-\u097f]/);

    await join(asker, sunita);
    const write = await asker.get('/b/freelancing/new?kind=question');
    const asked = await asker.submit(write, 'form[data-draft]', {
      title: 'Fiverr par pehla order kaise mila aapko?',
      body: 'Teen mahine se gig bana rakhi hai, ek bhi order nahi aaya. Kya karu?',
      tags: 'fiverr, pehla order',
    });
    expect(asked.status).to.equal(303);
    expect(asked.location).to.match(/^\/t\/\d+\/fiverr-par-pehla-order-kaise-mila-aapko$/);

    await join(helper, imran);
    const thread = await helper.get(asked.location);
    const answered = await helper.submit(thread, '#reply form', {
      body: 'Mujhe **47 din** lage. Gig ka title badla, tab order aaya.',
    });
    expect(answered.status).to.equal(303);
    expect(answered.location).to.match(/#p2$/);

    const read = await asker.get(asked.location);
    expect(read.$('#p2 .prose strong').text()).to.equal('47 din');
    await asker.submit(read, '#p2 form.vote', { value: '1' });
    const accepted = await asker.submit(read, '#p2 .post__accept', { value: '1' });
    expect(accepted.status).to.equal(303);

    const after = await asker.follow(accepted);
    expect(after.$('#p2').hasClass('post--accepted')).to.equal(true);
    expect(after.$('#p2 .vote__score').text()).to.match(/1$/);
    const profile = await helper.get(`/u/${imran}`);
    expect(profile.$('.stats dd').first().text()).to.equal('25');
  });
});
