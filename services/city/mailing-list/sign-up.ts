import type { ListMode, Prisma, Subscription, Topic } from '../../../prisma/city/client/client.ts';

/** What somebody asked for once, kept as evidence of consent: what was chosen, in which words, when, and how. */
export interface SignUp {
  /** When it was asked for, in RFC 3339. */
  at: string;
  way: 'online';
  /** What was shown to who agreed. */
  wording: string;
  topics: Topic[];
  mode: ListMode;
  /** When the link in the mail was used; null as long as it was not. */
  confirmedAt: string | null;
}

/** How many sign-ups of one address that were not confirmed are kept. */
const keptUnconfirmed = 5;

export const signUpsOf = ({ evidence }: Pick<Subscription, 'evidence'>): SignUp[] => evidence as unknown as SignUp[];

/** The evidence with one more sign-up. */
export function withSignUp(evidence: SignUp[], signUp: SignUp): Prisma.InputJsonArray {
  const confirmed = evidence.filter(({ confirmedAt }) => confirmedAt);
  const open = evidence.filter(({ confirmedAt }) => !confirmedAt).slice(1 - keptUnconfirmed);
  return [...confirmed, ...open, signUp] as unknown as Prisma.InputJsonArray;
}

/** What the link in the mail names: the subscription and which of its sign-ups. */
export const writeSignUp = (subscriptionId: string, { at }: Pick<SignUp, 'at'>): string => `${subscriptionId} ${at}`;

/** Reads what the link names. */
export function readSignUp(subject: string): { id: string; at: string } {
  const [id = '', at = ''] = subject.split(' ');
  return { id, at };
}
