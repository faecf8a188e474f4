import type { GraphQLError } from 'graphql';
import { type Code, codeOf, type Reason } from '../../services/shared/refusal.ts';
import { createClientError, type Failure, type Path } from './city-error.ts';

/** The most errors that are taken from one city. */
export const errorsPerCity = 10;

/** The errors of one city in one answer: one for being missing however many positions that concerns, none twice. */
export class CityReport {
  readonly city: string;
  readonly errors: GraphQLError[] = [];
  #code: Code | null = null;
  #isMissing = false;
  #hasAnswered = false;
  readonly #seen = new Set<string>();

  constructor(city: string) {
    this.city = city;
  }

  /** What the city failed with; one that does not know something is not missing when it has answered the rest. */
  get code(): Code | null {
    return this.#hasAnswered && this.#code === 'CITY_OUTDATED' ? null : this.#code;
  }

  noteAnswer(): void {
    this.#hasAnswered = true;
  }

  /** Tells whether this is the first time that the city is found missing. */
  startMissing(code: Code): boolean {
    this.#code ??= code;
    if (this.#isMissing) return false;
    this.#isMissing = true;
    return true;
  }

  addMissing(reason: Reason, path: Path | null): void {
    if (this.startMissing(codeOf(reason))) this.errors.push(createClientError({ reason }, path, this.city));
  }

  addFailure(failure: Failure, path: Path | null, firstPath: Path | null): void {
    const name = JSON.stringify([failure, path]);
    if (this.#seen.has(name) || this.#seen.size >= errorsPerCity) return;
    this.#seen.add(name);
    this.errors.push(createClientError(failure, path ?? firstPath, this.city));
  }
}
