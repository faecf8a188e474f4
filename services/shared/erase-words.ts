/** What stands in the place of something that was erased. */
const mark = '[gelöscht]';

/**
 * Puts a mark in the place of words in a text, or in all texts of a JSON value, whatever their case; a word counts only
 * where it is no part of a longer one, and an e-mail address also where its @ is written as in URLs. A field of JSON that
 * holds nothing else becomes null. Returns the value itself when none is there.
 */
export function eraseWords<Value>(value: Value, words: readonly string[]): Value {
  const pattern = patternOf(words);
  return pattern ? (erase(value, pattern) as Value) : value;
}

function erase(value: unknown, pattern: RegExp): unknown {
  if (typeof value === 'string') return value.replace(pattern, mark);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value);
  const erased = entries.map(([name, part]) => {
    const rest = erase(part, pattern);
    return [name, rest === mark && part !== mark ? null : rest] as const;
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
  if (!word.includes('@')) return `(?<![\\p{L}\\p{N}_-])${escaped.replace(/\s+/g, '\\s+')}(?![\\p{L}\\p{N}_-])`;
  return `(?<![\\p{L}\\p{N}_.+-])${escaped.replace('@', '(?:@|%40)')}(?![\\p{L}\\p{N}_-]|[.@][\\p{L}\\p{N}])`;
}
