import { z } from 'zod';
import type { Prisma, Source } from '../../../prisma/city/client/client.ts';
import { Topic, Visibility } from '../../../prisma/city/client/client.ts';
import type { ConnectionPage } from '../../shared/connection.ts';
import { because, defaulting, isWebAddress, list, requiredText } from '../../shared/fields.ts';
import { settingsLimits } from './limits.ts';
import { type SourceKind, sourceFormats, sourceKinds } from './source-kind.ts';

export type SourceRecord = Source;

/** What became of a row of a source. */
export const verdicts = ['NEW', 'CHANGED', 'SAME', 'SKIPPED', 'REFUSED', 'GONE'] as const;
export type Verdict = (typeof verdicts)[number];

/** A row with its verdict, as people see it. */
export interface RowRecord {
  uid: string;
  place: string | null;
  title: string | null;
  verdict: string;
  /** The reason and perhaps the field, separated by a blank. */
  reason: string | null;
  itemId: string | null;
}
export type RowPage = ConnectionPage<RowRecord>;

/** How many rows have each verdict. */
export type Counts = Record<Verdict, number>;

/** What a preview shows. */
export interface PreviewRecord {
  format: string | null;
  counts: Counts;
  rows: RowRecord[];
  unread: string[];
  failure: string | null;
}

const tag = requiredText(settingsLimits.tagCharacters);

/** How the rows of a source are read; it is stored as it is. */
export const settingsFields = {
  tags: list(tag, settingsLimits.tags),
  visibility: defaulting(z.enum(Visibility), 'DRAFT'),
  topics: list(z.object({ tag, topics: z.array(z.enum(Topic)).max(10) }), settingsLimits.tags),
};
export type Settings = z.output<z.ZodObject<typeof settingsFields>>;

/** Calendars are often given with a scheme of their own, which means https. */
const sourceUrl = z
  .string()
  .transform((url) => url.trim().replace(/^webcals?:\/\//i, 'https://'))
  .refine(isWebAddress, because('URL_INVALID'));

const given = <Schema extends z.ZodType>(schema: Schema) => schema.nullish().transform((value) => value ?? null);

/** A source as it is previewed and added. */
export const sourceInput = z.object({
  title: requiredText(200),
  kind: defaulting(z.enum(sourceKinds), 'event'),
  format: given(z.enum(sourceFormats)),
  url: given(sourceUrl),
  content: given(z.string()),
  ...settingsFields,
});
export type SourceInput = z.output<typeof sourceInput>;

/** The fields of a source that can be changed. */
export const sourceChange = { title: requiredText(200), url: sourceUrl, ...settingsFields };

/** Returns how the rows of a source are read. */
export const settingsOf = ({ settings }: Pick<Source, 'settings'>): Settings =>
  z.object(settingsFields).parse(settings as Prisma.JsonValue);

export const kindOf = ({ kind }: Pick<Source, 'kind'>): SourceKind => z.enum(sourceKinds).parse(kind);
