import { z } from 'zod';
import { isPlainText } from '../../shared/fields.ts';

/** Where a thing in the feed of a network comes from: its city, and the hubs that it came through. */
export const originSchema = z.object({
  city: z
    .object({
      slug: z.string().describe('What its id begins with.'),
      name: z.string().min(1).max(200).refine(isPlainText),
      state: z
        .string()
        .regex(/^[A-Z]{2}_[A-Z0-9]{1,3}$/)
        .describe('ISO 3166-2 with an underscore, for instance `DE_NW`.'),
    })
    .describe('The city that publishes it.'),
  contributors: z
    .array(
      z
        .url({ protocol: /^https?$/ })
        .max(2_000)
        .refine(isPlainText),
    )
    .min(1)
    .describe('The URLs of the hubs that it came through, the one that read it at the city first.'),
});
export type Origin = z.output<typeof originSchema>;
