/**
 * Keys that are nearly a word's own: what is tried where its own keys find next to nothing. Pure.
 */

// Breathed consonants without their breath, which hasty writers leave out: kushi for khushi, bejna for bhejna.
const BREATHED = /[KGCJTDB]/g;
const SOUNDS = 'abcdfgijklmnprstuvBDGJKT';
/** Shorter keys have neighbours everywhere. */
const SHORTEST = 4;

/** A key without the breath of its consonants; words that differ in nothing else share it. */
export const similarKey = (key: string): string => key.replace(BREATHED, (sound) => sound.toLowerCase());

/** The keys that differ from one by a single sound, behind the first: left out, put in, another one, or changed for the next. */
export function neighbourKeys(key: string): string[] {
  if (key.length < SHORTEST || !/^[a-zA-Z]+$/.test(key)) return [];
  const neighbours = new Set<string>();
  for (let i = 1; i <= key.length; i++) {
    const [before, rest] = [key.slice(0, i), key.slice(i + 1)];
    if (i < key.length)
      neighbours.add(before + rest).add(before + rest.slice(0, 1) + key.charAt(i) + rest.slice(1));
    for (const sound of SOUNDS) {
      neighbours.add(before + sound + key.slice(i));
      if (i < key.length) neighbours.add(before + sound + rest);
    }
  }
  neighbours.delete(key);
  return [...neighbours];
}
