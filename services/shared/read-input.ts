import { z } from 'zod';
import { isReason, Refusal } from './refusal.ts';

/** Checks a value and returns what was read; throws one Refusal that names the field at fault, like `input.endsAt`. */
export function readInput<Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
  argument = 'input',
): z.output<Schema> {
  const result = schema.safeParse(value);
  if (!result.success) throw refuse(result.error.issues[0]!, argument);
  return result.data;
}

/** What was read of the fields that an input may leave out. */
type Sent<Fields extends z.ZodRawShape, Input> = {
  [Name in keyof Input]: Name extends keyof Fields ? z.output<Fields[Name]> : never;
};

/** Checks only those fields of an input that were sent, and returns no others; throws as `readInput` does. */
export function readSent<Fields extends z.ZodRawShape, Input extends object>(
  fields: Fields,
  input: Input,
): Sent<Fields, Input> {
  const sent = Object.keys(input).map((field) => [field, fields[field]!]);
  return readInput(z.object(Object.fromEntries(sent)), input) as Sent<Fields, Input>;
}

/** The one place where the words of zod become reasons of the catalogue. */
function refuse(issue: z.core.$ZodIssue, at: string): Refusal {
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
      return new Refusal(isReason(reason) ? reason : 'VALUE_INVALID', {
        argument,
        ...(limit !== undefined && { limit }),
      });
    }
    default:
      return new Refusal('VALUE_INVALID', { argument });
  }
}
