import type { GraphQLError } from 'graphql';
import { type Code, codeOf, type Reason } from '../../services/shared/refusal.ts';
import type { CheckedAnswer } from './check.ts';
import { createClientError, findFirstPath, findPath, readFailure } from './city-error.ts';
import { CityReport, errorsPerCity } from './city-report.ts';
import type { CityRequest } from './city-request.ts';
import type { Blank, Scattered } from './scatter.ts';

/** What became of one request to a city. */
export type CityAnswer =
  | ({ kind: 'answered' } & CheckedAnswer)
  | { kind: 'missing'; reason: Reason }
  /** A member of the network that runs no node: its entities are null, and that is no error. */
  | { kind: 'without-node' };

/** One answer made of those of all cities. */
export interface Gathered {
  data: Record<string, unknown>;
  errors?: GraphQLError[];
  /** Every city that was asked or is missing, with the code of what it failed with. */
  cities: ReadonlyMap<string, Code | null>;
}

/** Puts the answers of the cities together, aligned by index; `answers[n]` belongs to `requests[n]`. */
export function gather(
  { requests, refused, blanks, responseKeys }: Scattered,
  answers: readonly CityAnswer[],
): Gathered {
  const data = Object.fromEntries(blanks.map((blank) => [blank.key, createBlank(blank)]));
  const refusals = new Map<string, GraphQLError>();
  for (const { path, reason, argument } of refused) {
    const name = `${path[0]} ${reason}`;
    if (!refusals.has(name)) refusals.set(name, createClientError({ reason, argument }, path));
  }
  const reports = new Map<string, CityReport>();
  const getReport = (city: string): CityReport => {
    const report = reports.get(city) ?? new CityReport(city);
    reports.set(city, report);
    return report;
  };

  for (const [position, request] of requests.entries()) {
    const answer = answers[position]!;
    const firstPath = findFirstPath(request);
    if (answer.kind === 'without-node') {
      const root = request.slots.find(({ kind }) => kind === 'root');
      if (root) getReport(request.city).addMissing('CITY_WITHOUT_NODE', [root.key]);
      continue;
    }
    const report = getReport(request.city);
    if (answer.kind === 'missing') {
      report.addMissing(answer.reason, request.leftOut ?? firstPath);
      continue;
    }
    if (request.leftOut) report.addFailure({ reason: 'CITY_OUTDATED' }, request.leftOut, firstPath);
    if (answer.data) {
      report.noteAnswer();
      place(data, request, answer.data);
    } else if (!report.startMissing(codeOf(readFailure(answer.errors[0]).reason))) {
      continue;
    }
    for (const error of answer.errors.slice(0, errorsPerCity)) {
      const failure = readFailure(error);
      const isMissing = !answer.data && failure.reason === 'CITY_BAD_RESPONSE';
      report.addFailure(failure, isMissing ? null : findPath(error, request, responseKeys), firstPath);
    }
  }

  const errors = [...refusals.values(), ...[...reports.values()].flatMap((report) => report.errors)];
  return {
    data,
    ...(errors.length > 0 && { errors }),
    cities: new Map([...reports].map(([city, { code }]) => [city, code])),
  };
}

function createBlank(blank: Blank): unknown {
  if (blank.kind === 'typename') return blank.typename;
  return blank.kind === 'entities' ? Array.from({ length: blank.length }, () => null) : null;
}

function place(data: Record<string, unknown>, { slots }: CityRequest, answer: Record<string, unknown>): void {
  for (const slot of slots) {
    const value = answer[slot.key] ?? null;
    if (slot.kind === 'root') {
      data[slot.key] = value;
      continue;
    }
    const whole = data[slot.key] as unknown[];
    for (const [position, index] of slot.indices.entries()) whole[index] = (value as readonly unknown[])[position];
  }
}
