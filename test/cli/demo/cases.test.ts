import { expect } from 'chai';
import { casesOf } from '../../../src/cli/demo/cases.ts';
import type { Topic } from '../../../src/cli/demo/topic.ts';

const topic: Topic = {
  kind: 'question',
  tags: ['gst'],
  titles: ['a| Which courier?', 'b| Which box?'],
  openings: ['ab| I send soap.', 'b| It broke.'],
  details: [],
  asks: ['Please help.'],
  answers: ['a| | post | price |', 'b| Two boxes.'],
  doubts: ['a| Too slow.'],
};

describe('cases of a topic', () => {
  it('hold together what belongs together, without the marks', () => {
    const [courier, box] = casesOf(topic);
    expect(courier).to.deep.include({
      titles: ['Which courier?'],
      openings: ['I send soap.'],
      doubts: ['Too slow.'],
    });
    expect(courier?.answers).to.deep.equal(['| post | price |']);
    expect(box).to.deep.include({
      titles: ['Which box?'],
      openings: ['I send soap.', 'It broke.'],
      doubts: [],
    });
  });

  it('all hold what has no mark', () => {
    expect(casesOf(topic).map(({ asks }) => asks)).to.deep.equal([['Please help.'], ['Please help.']]);
  });

  it('of a topic without marks are the topic itself', () => {
    const plain = { ...topic, titles: ['Which?'], openings: ['So.'], answers: ['That.'], doubts: [] };
    expect(casesOf(plain)).to.deep.equal([plain]);
  });
});
