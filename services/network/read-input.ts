import { z } from 'zod';
import { isReason, type Reason, Refusal } from '../shared/refusal.ts';

/**
 * Reads what a client sent with a zod schema whose messages are reasons of refusals.
 * Throws the Refusal of the first mistake, with its path below `argument`; a mistake without a reason is VALUE_INVALID.
 */
export function readInput<Schema extends z.ZodType>(schema: Schema, value: unknown, argument: string): z.infer<Schema> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const issue = result.error.issues[0]!;
  const limit = 'maximum' in issue ? Number(issue.maximum) : issue.code === 'custom' ? issue.params?.limit : undefined;
  throw new Refusal(isReason(issue.message) ? issue.message : 'VALUE_INVALID', {
    argument: [argument, ...issue.path].join('.'),
    ...(limit !== undefined && { limit }),
  });
}

/** Names the reason for which a mistake is refused. */
export const because = (reason: Reason): Reason => reason;

/** A line of text, not empty; the spaces around it are cut. PostgreSQL holds no NUL. */
export const line = (longest: number) =>
  z
    .string()
    .trim()
    .min(1, because('TEXT_MISSING'))
    .max(longest, because('TEXT_TOO_LONG'))
    .refine((text) => !text.includes('\0'), because('VALUE_INVALID'));

/** A text in a form that a rule knows. */
export const textLike = (isRight: (text: string) => boolean, reason: Reason = 'VALUE_INVALID') =>
  z.string().refine(isRight, because(reason));

/** A number within bounds. */
export const numberWithin = (least: number, most: number) =>
  z.number().refine((number) => number >= least && number <= most, {
    error: 'NUMBER_OUT_OF_RANGE' satisfies Reason,
    params: { limit: most },
  });

/** A list with a bounded number of entries. */
export const listOf = <Entry extends z.ZodType>(entry: Entry, most: number) =>
  z.array(entry).max(most, because('TOO_MANY'));

/** A place on earth in WGS 84. */
export const placeShape = { lat: numberWithin(-90, 90), lon: numberWithin(-180, 180) };
