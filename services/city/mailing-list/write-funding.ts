import type { Funding } from '../../../prisma/city/client/client.ts';
import { germanTime, writeDay, writeMoment } from '../../shared/german-time.ts';

const euros = (amount: number) => `${amount.toLocaleString('de-DE')} Euro`;

/** The last day on which one can apply; a deadline at midnight is the end of the day before. */
export const lastDay = (deadline: Date): string => writeDay(new Date(deadline.getTime() - 1));

const writeDeadline = (deadline: Date): string =>
  germanTime(deadline).toPlainTime().equals('00:00') ? `${lastDay(deadline)}, 24 Uhr` : writeMoment(deadline);

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
    funder && `Fördergeber: ${funder}`,
    amountMin !== null && `Mindestbetrag: ${euros(amountMin)}`,
    amountMax !== null && `Höchstbetrag: ${euros(amountMax)}`,
    `Frist: ${deadline ? writeDeadline(deadline) : 'keine'}`,
    url && `Mehr: ${url}`,
  ];
  return [title, summary, purpose, facts.filter(Boolean).join('\n')].filter(Boolean).join('\n\n');
}
