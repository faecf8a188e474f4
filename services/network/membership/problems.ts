import { type Reason, Refusal, sentenceOf } from '../../shared/refusal.ts';
import { foldName } from '../city/fold-name.ts';
import { findSlug } from '../city/slug.ts';
import type { Answers, Organisation } from './answers.ts';

/** Why an application cannot be handed in yet; `argument` is the field at fault. */
export interface Problem {
  reason: Reason;
  argument: string;
  limit?: number;
}

/** How many organisations have to carry an application. */
const supportersNeeded = 2;

/** Returns everything that has to be mended before an application can be handed in, in the order of the form. */
export function findProblems(answers: Answers): Problem[] {
  const { name, slug, kind, state, population, concept, applicant, contact } = answers;
  const needed: [field: string, value: unknown][] = [
    ['name', name],
    ['kind', kind],
    ['state', state],
    ['population', population],
    ['concept', concept],
    ['applicant.name', applicant?.name],
    ['contact.office', contact?.office],
    ['contact.email', contact?.email],
  ];
  return [
    ...needed.filter(([, value]) => value === null || value === undefined).map(([field]) => missing(field)),
    ...(name && !slug && !findSlug(name) ? [{ reason: 'SLUG_MALFORMED' as const, argument: 'input.slug' }] : []),
    ...findSupporterProblems(answers),
  ];
}

/** Returns the refusal that names one problem. */
export const refuse = ({ reason, ...details }: Problem): Refusal => new Refusal(reason, details);

const missing = (field: string): Problem => ({ reason: 'TEXT_MISSING', argument: `input.${field}` });

/** Supporters are organisations of the city itself, each named once, and not the one that applies. */
function findSupporterProblems({ supporters, applicant, name, kind }: Answers): Problem[] {
  const problems: Problem[] = [];
  const names = [foldName(applicant?.name ?? '')];
  const isOneTown = kind === 'CITY' || kind === 'MUNICIPALITY';
  for (const [index, supporter] of supporters.entries()) {
    const at = `supporters.${index}`;
    const unnamed = (['name', 'kind', 'city'] as const).filter((field) => !supporter[field]);
    problems.push(...unnamed.map((field) => missing(`${at}.${field}`)));
    const folded = foldName(supporter.name ?? '');
    if (folded && names.includes(folded)) problems.push({ reason: 'SUPPORTER_UNFIT', argument: `input.${at}.name` });
    else if (isOneTown && isElsewhere(supporter, name))
      problems.push({ reason: 'SUPPORTER_UNFIT', argument: `input.${at}.city` });
    names.push(folded);
  }
  if (supporters.length < supportersNeeded) {
    problems.push({ reason: 'TOO_FEW', argument: 'input.supporters', limit: supportersNeeded });
  }
  return problems;
}

/** What stands in brackets after a name only tells it from others: Frankenthal is Frankenthal (Pfalz). */
const isElsewhere = ({ city }: Organisation, name: string | null): boolean =>
  city !== null && name !== null && plainName(city) !== plainName(name);
const plainName = (name: string) => foldName(name.replace(/\(.*\)/, ''));

/** A problem or warning as the form shows it. */
export interface ShownProblem {
  field: string;
  reason: string;
  message: string;
}

/** Returns a problem as the form shows it. */
export const showProblem = ({ reason, ...details }: Problem): ShownProblem => ({
  field: details.argument,
  reason,
  message: sentenceOf(reason, details),
});
