import { topicLabels } from '../../shared/topic-labels.ts';
import { asOf, describeExtract, type Extract, type ExtractRow } from './extract.ts';
import { pageOf, uriOf } from './permalink.ts';
import { describeEvent } from './schema-event.ts';
import { describeCity } from './schema-place.ts';

/** Writes things as JSON-LD with the words of schema.org; it can stand in a script element as it is. */
export function writeJsonld(extract: Extract): string {
  const feed = {
    '@context': 'https://schema.org',
    '@type': 'DataFeed',
    name: extract.title,
    url: extract.url,
    description: describeExtract(extract),
    dateModified: asOf(extract) ?? undefined,
    inLanguage: 'de',
    dataFeedElement: extract.rows.map((row) => nodeOf(row, extract)),
  };
  return JSON.stringify(feed, leaveOutNull).replace(/[<>&\u2028\u2029]/g, escapeCharacter);
}

const leaveOutNull = (_key: string, value: unknown) => value ?? undefined;
const escapeCharacter = (character: string) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;

function nodeOf(row: ExtractRow, extract: Extract) {
  const common = {
    '@id': uriOf(row.id),
    identifier: row.id,
    name: row.data.title,
    url: pageOf(row, extract.publicUrl),
  };
  switch (row.kind) {
    case 'event':
      return { ...common, ...describeEvent(row as ExtractRow<'event'>, extract) };
    case 'best-practice':
      return { ...common, ...articleOf(row as ExtractRow<'best-practice'>, extract) };
    case 'funding':
      return { ...common, ...grantOf(row as ExtractRow<'funding'>) };
    case 'training':
      return { ...common, ...courseOf(row as ExtractRow<'training'>, extract) };
    case 'board-entry':
      return { ...common, ...demandOf(row as ExtractRow<'board-entry'>, extract) };
    case 'working-group':
    case 'conference':
    case 'mailing-list':
      return { ...common, ...groupOf(row as ExtractRow<'working-group'>, extract) };
    case 'office':
      return { ...common, ...officeOf(row as ExtractRow<'office'>, extract) };
    default:
      return { ...common, ...organizationOf(row as ExtractRow<'initiative'>, extract) };
  }
}

const initiativeTypes: Partial<Record<ExtractRow<'initiative'>['data']['form'], string>> = {
  ASSOCIATION: 'NGO',
  FOUNDATION: 'NGO',
  COMPANY: 'Corporation',
  PUBLIC_BODY: 'GovernmentOrganization',
};

const organizationOf = ({ data, city }: ExtractRow<'initiative'>, extract: Extract) => ({
  '@type': initiativeTypes[data.form] ?? 'Organization',
  description: data.description ?? data.summary,
  sameAs: data.website,
  foundingDate: data.since,
  knowsAbout: data.topics.map((topic) => topicLabels[topic]),
  areaServed: data.districts.flatMap((district) => extract.titles.get(district) ?? []),
  location: describeCity(city, extract),
});

const officeOf = ({ data, city }: ExtractRow<'office'>, extract: Extract) => ({
  '@type': 'Organization',
  email: data.email,
  telephone: data.phone,
  address: data.address,
  areaServed: describeCity(city, extract),
});

const about = ({ topics, summary }: Pick<ExtractRow<'training'>['data'], 'topics' | 'summary'>) => ({
  abstract: summary,
  keywords: topics.map((topic) => topicLabels[topic]),
});

const grantOf = ({ data }: ExtractRow<'funding'>) => ({
  '@type': 'MonetaryGrant',
  ...about(data),
  description: data.purpose ?? data.summary,
  funder: data.funder && { '@type': 'Organization', name: data.funder },
  amount: { '@type': 'MonetaryAmount', currency: 'EUR', minValue: data.amountMin, maxValue: data.amountMax },
});

const courseOf = ({ data, city }: ExtractRow<'training'>, extract: Extract) => ({
  '@type': 'EducationEvent',
  keywords: about(data).keywords,
  description: data.description ?? data.summary,
  startDate: data.startsAt,
  endDate: data.endsAt,
  organizer: data.provider && { '@type': 'Organization', name: data.provider },
  maximumAttendeeCapacity: data.places,
  location: data.place ?? describeCity(city, extract),
});

const demandOf = ({ data, city }: ExtractRow<'board-entry'>, extract: Extract) => ({
  '@type': data.direction === 'SEEKS' ? 'Demand' : 'Offer',
  description: data.details ?? data.summary,
  validThrough: data.validUntil,
  areaServed: extract.titles.get(data.district ?? '') ?? describeCity(city, extract),
});

const groupOf = ({ data, city }: Pick<ExtractRow<'working-group'>, 'data' | 'city'>, extract: Extract) => ({
  '@type': 'Organization',
  description: data.summary,
  knowsAbout: about(data).keywords,
  location: describeCity(city, extract),
});

const articleOf = ({ data, city }: ExtractRow<'best-practice'>, extract: Extract) => ({
  '@type': 'Article',
  headline: data.title,
  abstract: data.summary,
  articleBody: [data.challenge, data.approach, data.result, data.lessons].filter(Boolean).join('\n\n'),
  keywords: data.topics.map((topic) => topicLabels[topic]),
  inLanguage: 'de',
  license: data.licence,
  dateCreated: data.createdAt,
  dateModified: data.updatedAt,
  spatialCoverage: describeCity(city, extract),
});
