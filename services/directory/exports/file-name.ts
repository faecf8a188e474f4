import { createKey } from '../../shared/ids.ts';
import type { Wanted } from './formats.ts';
import { subjectLabels } from './subjects.ts';

/** The name under which a file is saved, for instance `initiativen-west.csv`; a region or a single city is part of it. */
export function fileName({ subject, format, filters: { region, cities } }: Wanted): string {
  const city = cities.length === 1 ? cities[0] : null;
  return `${[createKey(subjectLabels[subject]), region, city].filter(Boolean).join('-')}.${format}`;
}
