import { z } from 'zod';
import { Topic, Visibility } from '../../../prisma/city/client/client.ts';
import { defaulting, list, requiredText, text, webAddress } from '../../shared/fields.ts';

/** The fields that all kinds share. */
export const itemFields = {
  title: requiredText(200),
  summary: text(500),
  topics: list(z.enum(Topic), 10).refine((topics) => new Set(topics).size === topics.length),
  visibility: defaulting(z.enum(Visibility), 'DRAFT'),
  url: webAddress,
  licence: defaulting(z.string().regex(/^[A-Za-z0-9][A-Za-z0-9.+-]{0,63}$/), 'CC-BY-4.0'),
};
