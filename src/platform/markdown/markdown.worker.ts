/** One text at a time, in a thread of its own: a text that never ends can be stopped there by ending the thread. */
import { parentPort } from 'node:worker_threads';
import type { Masked } from './masks.ts';
import { renderArticle, renderMasked, renderPost } from './render.ts';

export interface RenderTask extends RenderOptions {
  readonly id: number;
  readonly text: string;
}

export interface RenderOptions {
  /** Names to link in a post; null for an article. */
  readonly mentions: readonly string[] | null;
  /** Whether masks stand in the places of contacts. */
  readonly hidesContacts: boolean;
}

// Expressions compile when first used: without this the first text of a new thread pays 10 times its time.
renderMasked(
  '**a** _b_ ~~c~~ `d` [e](/f) https://example.org @g 98765 43210\n\n> h\n\n- i\n\n|j|\n|-|\n|k|\n\n```l\nm\n```',
  ['g'],
);

const render = ({ text, mentions, hidesContacts }: Omit<RenderTask, 'id'>): Masked => {
  if (mentions && hidesContacts) return renderMasked(text, mentions);
  return { html: mentions ? renderPost(text, mentions) : renderArticle(text), contacts: [] };
};

/** Renders one text. Says first, by its id, that its time begins. Answers null for a text that cannot be rendered. */
export default function renderInThread({ id, ...task }: RenderTask): Masked | null {
  parentPort?.postMessage(id);
  try {
    return render(task);
  } catch {
    return null;
  }
}
