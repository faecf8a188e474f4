import type { Topic } from './feed/item.ts';

/** What topics are called in German. */
export const topicLabels: Record<Topic, string> = {
  SPORT: 'Sport und Bewegung',
  CULTURE: 'Kultur und Musik',
  LEISURE: 'Freizeit und Geselligkeit',
  SOCIAL: 'Soziales',
  HEALTH: 'Gesundheit',
  SCHOOL: 'Schule und Kindergarten',
  YOUTH_AND_ADULT_EDUCATION: 'Jugendarbeit und Erwachsenenbildung',
  ENVIRONMENT: 'Umwelt, Natur und Tiere',
  POLITICS: 'Politik und Interessenvertretung',
  PROFESSIONAL_INTERESTS: 'Berufliche Interessenvertretung',
  CHURCH: 'Kirche und Religion',
  JUSTICE: 'Justiz und Kriminalprävention',
  RESCUE: 'Unfall- und Rettungsdienst, Feuerwehr',
  INTEGRATION: 'Integration und Migration',
  NEIGHBOURHOOD: 'Nachbarschaft',
  PARTICIPATION: 'Beteiligung',
  DEMOCRACY: 'Demokratie stärken',
  DIGITAL: 'Digitales',
  BUSINESS: 'Wirtschaft und Unternehmen',
  RECOGNITION: 'Anerkennung von Engagement',
  OTHER: 'Sonstiges',
};
