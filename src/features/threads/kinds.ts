/** What a thread is for. Only a question has answers, one of which can be accepted. */
export const KINDS = ['question', 'discussion', 'showcase'] as const;
export type Kind = (typeof KINDS)[number];
