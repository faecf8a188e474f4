import type { z } from 'zod';
import { isReason, Refusal } from '../../shared/refusal.ts';

type Issue = z.core.$ZodIssue;

/** Checks a value and returns what was read; throws one Refusal that names the field at fault, like `input.endsAt`. */
export function readInput<Schema extends z.ZodType>(schema: Schema, value: unknown, argument = 'input') {
  const result = schema.safeParse(value);
  if (!result.success) throw refuse(result.error.issues[0]!, argument);
  return result.data;
}

/** The one place where the words of zod become reasons of the catalogue. */
function refuse(issue: Issue, at: string): Refusal {
  const argument = [at, ...issue.path].join('.');
  switch (issue.code) {
    case 'too_big':
      return new Refusal(issue.origin === 'array' ? 'TOO_MANY' : 'TEXT_TOO_LONG', {
        argument,
        limit: Number(issue.maximum),
      });
    case 'too_small':
    case 'invalid_type':
      return new Refusal('TEXT_MISSING', { argument });
    case 'custom': {
      const { reason, limit } = (issue.params ?? {}) as { reason?: unknown; limit?: number };
      return new Refusal(isReason(reason) ? reason : 'VALUE_INVALID', { argument, ...(limit && { limit }) });
    }
    default:
      return new Refusal('VALUE_INVALID', { argument });
  }
}
