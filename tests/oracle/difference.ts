const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** Describes the first place in which two JSON values differ, whatever the order of keys; null when they are equal. */
export function findDifference(expected: unknown, actual: unknown, path = 'data'): string | null {
  if (!isObject(expected) || !isObject(actual) || Array.isArray(expected) !== Array.isArray(actual)) {
    return Object.is(expected, actual) ? null : `${path}: expected ${show(expected)}, got ${show(actual)}`;
  }
  if (Array.isArray(expected) && expected.length !== (actual as unknown as unknown[]).length) {
    return `${path}: expected ${expected.length} entries, got ${(actual as unknown as unknown[]).length}`;
  }
  for (const key of new Set([...Object.keys(expected), ...Object.keys(actual)])) {
    const there = Array.isArray(expected) ? `${path}[${key}]` : `${path}.${key}`;
    if (!Object.hasOwn(actual, key)) return `${there}: expected ${show(expected[key])}, got no such key`;
    if (!Object.hasOwn(expected, key)) return `${there}: expected no such key, got ${show(actual[key])}`;
    const found = findDifference(expected[key], actual[key], there);
    if (found) return found;
  }
  return null;
}

const show = (value: unknown) => JSON.stringify(value)?.slice(0, 200);
