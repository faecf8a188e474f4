import { z } from 'zod';
import { type Consent, ConsentForm } from '../../../prisma/city/client/client.ts';
import type { ConnectionPage } from '../../shared/connection.ts';
import { dateTime, requiredText } from '../../shared/fields.ts';

export type ConsentRow = Consent;
export type ConsentPage = ConnectionPage<ConsentRow>;

/** That somebody agreed to be stored by name or private address, as an input has it: in which words, how, and when. */
export const consentFields = z.object({
  wording: requiredText(2_000),
  form: z.enum(ConsentForm),
  givenAt: dateTime,
});
