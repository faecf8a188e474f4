import { z } from 'zod';
import type { Prisma } from '../../../prisma/city/client/client.ts';
import { type Document, documentForms, languagePattern, mediaTypePattern } from '../../shared/feed/item.ts';
import { because, defaulting, formed, list, requiredText, webAddress } from '../../shared/fields.ts';

/** What there is to read about a thing, as an input has it; it is replaced as a whole. */
export const documentsField = list(
  z.object({
    title: requiredText(200),
    url: webAddress.refine((url): url is string => url !== null, because('URL_INVALID')),
    form: defaulting(z.enum(documentForms), 'OTHER'),
    language: formed(35, 'VALUE_INVALID', (tag) => languagePattern.test(tag)),
    mediaType: formed(100, 'VALUE_INVALID', (type) => mediaTypePattern.test(type)),
    licence: formed(64, 'VALUE_INVALID', (licence) => /^[A-Za-z0-9][A-Za-z0-9.+-]*$/.test(licence)),
  }),
  20,
);

/** Returns the documents that a row holds. */
export const documentsOf = ({ documents }: { documents: Prisma.JsonValue }): Document[] =>
  documents as unknown as Document[];
