import { fitsProgramme } from '../city/city.ts';
import type { Answers } from './answers.ts';
import type { ShownProblem } from './problems.ts';

/** What the programme office looks at closely; none of it hinders an application. */
const warnings = {
  POPULATION_UNUSUAL: 'The programme is meant for 10,000 to 250,000 inhabitants. Say in the concept why it fits.',
  AGS_MISSING: 'A city or municipality has an official key of 8 digits. Fill it in if you know it.',
  EMAIL_PERSONAL:
    'This looks like the address of a person. Give that of an office, for instance ehrenamt@stadt.example.',
  CONCEPT_SHORT: 'The concept is short. Say how the city puts the idea of the programme into practice.',
} as const;

/** Returns what the programme office looks at closely in an application. */
export function findWarnings({ population, kind, ags, contact, concept }: Answers): ShownProblem[] {
  const isTown = kind === 'CITY' || kind === 'MUNICIPALITY';
  const found: [field: string, reason: keyof typeof warnings, applies: boolean][] = [
    ['population', 'POPULATION_UNUSUAL', !fitsProgramme(population)],
    ['ags', 'AGS_MISSING', isTown && !ags],
    ['contact.email', 'EMAIL_PERSONAL', /^[\p{L}-]+\.[\p{L}-]+@/u.test(contact?.email ?? '')],
    ['concept', 'CONCEPT_SHORT', concept !== null && concept.length < 500],
  ];
  return found
    .filter(([, , applies]) => applies)
    .map(([field, reason]) => ({ field: `input.${field}`, reason, message: warnings[reason] }));
}
