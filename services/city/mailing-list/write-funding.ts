import type { Funding } from '../../../prisma/city/client/client.ts';
import { writeMoment } from '../../shared/german-time.ts';

const euros = (amount: number) => `${amount.toLocaleString('de-DE')} Euro`;

/** Writes in German what a funding programme is, as a mail says it. */
export function writeFunding({
  title,
  summary,
  purpose,
  funder,
  amountMin,
  amountMax,
  deadline,
  url,
}: Funding): string {
  const facts = [
    funder && `Fördert: ${funder}`,
    amountMin !== null && `Ab: ${euros(amountMin)}`,
    amountMax !== null && `Bis: ${euros(amountMax)}`,
    `Frist: ${deadline ? writeMoment(deadline) : 'keine'}`,
    url && `Mehr: ${url}`,
  ];
  return [title, summary, purpose, facts.filter(Boolean).join('\n')].filter(Boolean).join('\n\n');
}
