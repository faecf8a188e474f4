import { z } from 'zod';
import { CityKind } from '../../../prisma/network/client/client.ts';
import { between, email, formed, list, optional, partialDate, place, text, webAddress } from '../../shared/fields.ts';
import { isMunicipalityKey, isState } from '../city/city.ts';
import { canBeSlug } from '../city/slug.ts';

const shortText = 200;
const organisationKinds = ['ASSOCIATION', 'GROUP', 'COMPANY', 'FOUNDATION', 'PUBLIC_BODY', 'CHURCH', 'OTHER'] as const;

const organisation = z.object({
  name: text(shortText),
  kind: optional(z.enum(organisationKinds)),
  city: text(shortText),
});

/** How each field of an application is checked; all of them may be empty, since it is saved before it is complete. */
export const answerFields = {
  slug: formed(shortText, 'SLUG_MALFORMED', canBeSlug),
  name: text(shortText),
  kind: optional(z.enum(CityKind)),
  state: formed(shortText, 'VALUE_INVALID', isState),
  ags: formed(shortText, 'VALUE_INVALID', isMunicipalityKey),
  population: optional(between(0, 100_000_000)),
  areaKm2: optional(between(0, 1_000_000)),
  location: optional(place),
  website: webAddress,
  concept: text(10_000),
  supporters: list(organisation, 20),
  applicant: optional(organisation),
  contact: optional(z.object({ office: text(shortText), email, phone: text(50) })),
  funding: text(2_000),
  coordinationHours: optional(between(0, 10_000)),
  coordinationSince: partialDate,
};

/** What the form of an application holds, as it is kept. */
export const answersSchema = z.object(answerFields);
export type Answers = z.output<typeof answersSchema>;
export type Organisation = z.output<typeof organisation>;
