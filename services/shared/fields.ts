import { z } from 'zod';
import { findInstant, isPartialDate } from './date-time.ts';
import type { Reason } from './refusal.ts';

/** A check whose failure has a reason of its own; see read-input.ts. */
export const because = (reason: Reason, limit?: number) => ({ params: { reason, limit } });

/** Tells whether PostgreSQL can store a text and people can read it: no control characters but tab and line ends. */
export const isPlainText = (text: string): boolean => text.isWellFormed() && !/[^\P{Cc}\t\n\r]/u.test(text);

const plainText = (max: number) => z.string().refine(isPlainText).normalize('NFC').trim().max(max);

/** A text that must be there, up to so many characters. */
export const requiredText = (max: number) => plainText(max).min(1);

/** A value that may be missing; null and an empty text empty it. */
export const optional = <Schema extends z.ZodType>(schema: Schema) =>
  schema.nullish().transform((value) => (value === undefined || value === '' ? null : value));

/** A text that may be missing, up to so many characters. */
export const text = (max: number) => optional(plainText(max));

/** A value that is never empty: null brings its default back. */
export const defaulting = <Schema extends z.ZodType>(schema: Schema, fallback: z.output<Schema>) =>
  schema.nullish().transform((value) => value ?? fallback);

/** A list of at most so many entries; null empties it. */
export const list = <Schema extends z.ZodType>(entry: Schema, max: number) => defaulting(z.array(entry).max(max), []);

/** A text of a certain form that may be missing; `test` says whether it has the form. */
export const formed = (max: number, reason: Reason, test: (value: string) => boolean) =>
  optional(plainText(max).refine((value) => value === '' || test(value), because(reason)));

/** Tells whether a text is a web address in full, without an account in it. */
export function isWebAddress(text: string): boolean {
  if (text.length > 2_000 || !isPlainText(text) || !/^https?:\/\/\S+$/i.test(text)) return false;
  const url = URL.parse(text);
  return url !== null && !url.username && !url.password;
}

/** A web address in full, without an account in it. */
export const webAddress = formed(2_000, 'URL_INVALID', isWebAddress);

/** An e-mail address. */
export const email = formed(254, 'EMAIL_INVALID', (value) => z.email().safeParse(value).success);

/** An e-mail address that must be there, in lower case, as addresses are stored and compared. */
export const requiredEmail = email
  .refine((address): address is string => address !== null, because('TEXT_MISSING'))
  .transform((address) => address.toLowerCase());

/** A date known to the year, the month or the day. */
export const partialDate = formed(10, 'DATE_INVALID', isPartialDate);

/** A point in time. */
export const dateTime = z
  .string()
  .refine((value) => findInstant(value) !== null, because('DATE_TIME_INVALID'))
  .transform((value) => findInstant(value)!);

/** A number between two others. */
export const between = (min: number, max: number) =>
  z.number().refine((value) => value >= min && value <= max, because('NUMBER_OUT_OF_RANGE', max));

/** A place on earth in WGS 84, in degrees. */
export const place = z.object({ lat: between(-90, 90), lon: between(-180, 180) });
