/** What stands in the place of something that was erased. */
const mark = '[gelöscht]';

/** The same where it would be longer than the word. */
const shortMark = '[…]';
/** Fields of JSON that may be without a value; any other one keeps at least the mark. */
const optional = new Set(['email', 'person']);

/**
 * Puts a mark in the place of words in a text, or in all texts of a JSON value, whatever their case; no text gets longer by
 * that. A word counts only where it is no part of a longer one, an e-mail address also as URLs write it, a name also in the
 * genitive. A field of JSON that holds nothing else becomes null where it may, or what `whole` says. Returns the value
 * itself when none is there.
 */
export function eraseWords<Value>(value: Value, words: readonly string[], whole?: string): Value {
  const pattern = patternOf(words);
  return pattern ? (erase(value, { pattern, whole }) as Value) : value;
}

/** How names are compared: in lower case, where that is one letter for one; `foldedBy` says the same in SQL. */
export const foldName = (name: string): string => name.replaceAll('İ', 'i').toLowerCase().replaceAll('ς', 'σ');

function erase(value: unknown, how: { pattern: RegExp; whole?: string }): unknown {
  if (typeof value === 'string')
    return value.replace(how.pattern, (word) => (word.length < mark.length ? shortMark : mark));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value);
  const erased = entries.map(([name, part]) => {
    const rest = erase(part, how);
    const isWhole = rest !== part && (rest === mark || rest === shortMark);
    return [name, isWhole ? (how.whole ?? (optional.has(name) ? null : rest)) : rest] as const;
  });
  if (erased.every(([, part], index) => part === entries[index]![1])) return value;
  return Array.isArray(value) ? erased.map(([, part]) => part) : Object.fromEntries(erased);
}

function patternOf(words: readonly string[]): RegExp | null {
  const parts = words
    .map((word) => word.trim())
    .filter(Boolean)
    .map(bounded);
  return parts.length === 0 ? null : new RegExp(parts.join('|'), 'giu');
}

function bounded(word: string): string {
  const escaped = word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
  return word.includes('@') ? boundedAddress(escaped) : boundedName(escaped);
}

/** Signs before it, as of a list or of emphasis, are no part of it; a sentence may begin right after it. */
const boundedAddress = (escaped: string): string =>
  `(?<=(?:^|[^\\p{L}\\p{N}._+-]|%(?!2[bde]|5f)[0-9a-f]{2})[._+-]*)${escaped.replace('@', '(?:@|%40)')}` +
  '(?![\\p{L}\\p{N}]|(?!(?-i:\\.\\p{Lu}\\p{Ll}))[.@-][\\p{L}\\p{N}])';

const boundedName = (escaped: string): string =>
  `(?<![\\p{L}\\p{N}][_-]*)${escaped.replace(/\s+/g, '\\s+').replaceAll('i', '[iİ]')}` +
  `(?:['’]?s)?(?![_-]*[\\p{L}\\p{N}])`;
