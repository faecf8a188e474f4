import type { Subject, Wanted } from './formats.ts';

const words: Record<Subject, string> = {
  listings: 'verzeichnis',
  initiatives: 'initiativen',
  events: 'veranstaltungen',
  'best-practices': 'gute-praxis',
  offices: 'bueros',
};

/** The name under which a file is saved, for instance `initiativen-west.csv`; a region or a single city is part of it. */
export function fileName({ subject, format, filters: { region, cities } }: Wanted): string {
  const city = cities.length === 1 ? cities[0] : null;
  return `${[words[subject], region, city].filter(Boolean).join('-')}.${format}`;
}
