import { expect } from 'chai';
import { planGrounds } from '../../../src/cli/demo/grounds.plan.ts';
import { randomFrom } from '../../../src/cli/demo/random.ts';
import { webAddress } from '../../../src/platform/web-address.ts';

const BOARDS = ['freelancing', 'blogging', 'ecommerce', 'youtube'] as const;

describe('the grounds of demo posts', () => {
  const random = randomFrom(5);
  const planned = BOARDS.flatMap((board) =>
    Array.from({ length: 300 }, () => planGrounds(random, board, 'answer')),
  );

  it('are of every kind, and missing from some answers', () => {
    const claims = new Set(planned.map(({ claim }) => claim));
    expect([...claims]).to.have.members(['own-experience', 'official-rule', 'heard', undefined]);
  });

  it('name a page wherever they speak of a rule', () => {
    for (const { claim, sources } of planned)
      if (claim === 'official-rule') expect(sources).to.have.length(1);
  });

  it('are pages as a form would keep them', () => {
    const urls = planned.flatMap(({ sources = [] }) => sources.map(({ url }) => url));
    for (const url of new Set(urls)) expect(webAddress(url)).to.equal(url);
  });

  it('are nothing under thanks and questions', () => {
    for (const remark of ['thanks', 'followUp', 'sameHere', 'curious', undefined] as const)
      expect(planGrounds(random, 'youtube', remark)).to.deep.equal({});
  });
});
