/** One text at a time, in a thread of its own: a text that never ends can be stopped there by ending the thread. */
import { parentPort } from 'node:worker_threads';
import { renderArticle, renderPost } from './render.ts';

export interface RenderTask {
  readonly id: number;
  readonly text: string;
  /** Names to link in a post; null for an article. */
  readonly mentions: readonly string[] | null;
}

// Expressions compile when first used: without this the first text of a new thread pays 10 times its time.
renderPost(
  '**a** _b_ ~~c~~ `d` [e](/f) https://example.org @g\n\n> h\n\n- i\n\n|j|\n|-|\n|k|\n\n```l\nm\n```',
  ['g'],
);

/** Renders one text. Says first, by its id, that its time begins. Answers null for a text that cannot be rendered. */
export default function renderInThread({ id, text, mentions }: RenderTask): string | null {
  parentPort?.postMessage(id);
  try {
    return mentions ? renderPost(text, mentions) : renderArticle(text);
  } catch {
    return null;
  }
}
