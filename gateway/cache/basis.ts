/** A part of the directory's index; null stands for all cities, or all kinds as ids name them. */
export interface Scope {
  cities: readonly string[] | null;
  kinds: readonly string[] | null;
}

/** What an answer was made from, as far as changes to it are told one by one. */
export interface Basis {
  /** The cities that were asked live. */
  cities: ReadonlySet<string>;
  /** What was asked of the directory. */
  scopes: readonly Scope[];
}

/** What has changed: kinds of things in cities, where no kind means anything of that city; or there is no telling. */
export type Changes = readonly { city: string; kind: string | null }[] | 'all';

/** Tells whether an answer may be another one after these changes. */
export function isTouched({ cities, scopes }: Basis, changes: Changes): boolean {
  if (changes === 'all') return true;
  return changes.some(
    ({ city, kind }) =>
      cities.has(city) ||
      scopes.some(
        (scope) =>
          (!scope.cities || scope.cities.includes(city)) && (!scope.kinds || !kind || scope.kinds.includes(kind)),
      ),
  );
}

/** Tells whether an answer depends on what only the directory tells changes of. */
export const needsChanges = ({ cities, scopes }: Basis): boolean => cities.size > 0 || scopes.length > 0;
