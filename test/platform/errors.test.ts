import { expect } from 'chai';
import { en } from '../../src/locales/en/index.ts';
import { Refusal, type RefusalCode, refuse } from '../../src/platform/errors.ts';

const codes = Object.entries(en.refusals).flatMap(([subject, reasons]) =>
  Object.keys(reasons).map((reason) => `${subject}.${reason}` as RefusalCode),
);

describe('refusals', () => {
  const statuses: readonly (readonly [RefusalCode, number])[] = [
    ['request.malformed', 400],
    ['session.not-signed-in', 401],
    ['member.not-allowed', 403],
    ['form.stale', 403],
    ['form.foreign', 403],
    ['post.not-yours', 403],
    ['thread.missing', 404],
    ['thread.locked', 409],
    ['form.already-used', 409],
    ['request.too-large', 413],
    ['request.wrong-type', 415],
    ['markdown.too-complex', 422],
    ['action.too-fast', 429],
    ['server.failed', 500],
    ['server.unavailable', 503],
  ];
  for (const [code, status] of statuses)
    it(`${code} is answered with ${status}`, () => expect(new Refusal(code).status).to.equal(status));

  it('are the fault of a request, unless the site itself failed', () => {
    for (const code of codes)
      if (!code.startsWith('server.')) expect(new Refusal(code).status, code).to.be.within(400, 499);
  });

  it('carry what their sentence needs', () => {
    expect(new Refusal('action.too-fast', { seconds: 4 }).details).to.deep.equal({ seconds: 4 });
  });

  it('are thrown for a code and not for null', () => {
    expect(() => refuse('thread.locked')).to.throw(Refusal, 'thread.locked');
    expect(() => refuse(null)).to.not.throw();
  });
});
