import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A folder of guides of a test's own. */
export class GuideFolder {
  readonly path = mkdtempSync(path.join(tmpdir(), 'chaupal-guides-'));

  constructor() {
    for (const lang of ['hi', 'en']) mkdirSync(path.join(this.path, lang));
  }

  /** Writes a guide in both languages, or, with `lang`, in one. */
  write(slug: string, change: Record<string, string | number> = {}, lang?: 'hi' | 'en'): void {
    const { body, ...fields } = {
      title: `The guide ${slug}`,
      board: 'blogging',
      order: 1,
      owner: 'chaupal',
      verified: '2026-01-15',
      summary: 'What everybody should know before they begin.',
      body: '## Begin\n\nBegin with **one** thing.',
      ...change,
    };
    const head = Object.entries(fields).map(([name, value]) => `${name}: ${value}`);
    const text = ['---', ...head, '---', body, ''].join('\n');
    for (const one of lang ? [lang] : ['hi', 'en'])
      writeFileSync(path.join(this.path, one, `${slug}.md`), text);
  }

  /** Takes a guide away, in both languages or in one. */
  remove(slug: string, langs: ('hi' | 'en')[] = ['hi', 'en']): void {
    for (const lang of langs) rmSync(path.join(this.path, lang, `${slug}.md`));
  }

  /** Takes the folder away. */
  end(): void {
    rmSync(this.path, { recursive: true });
  }
}
