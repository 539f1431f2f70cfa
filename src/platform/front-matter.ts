/** Splits a text into the `key: value` lines between `---` at its head, and its body. Throws when it has none. */
export function splitFrontMatter(source: string): { fields: Record<string, string>; body: string } {
  const match = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(source);
  if (!match) throw new Error('the file does not begin with `key: value` lines between `---`');
  const [, head = '', body = ''] = match;
  const fields = Object.fromEntries(
    head.split('\n').map((line) => {
      const colon = line.indexOf(':');
      return [line.slice(0, colon).trim(), line.slice(colon + 1).trim()];
    }),
  );
  return { fields, body: body.trim() };
}
