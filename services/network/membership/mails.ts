import type { Mail } from '../mail/mailer.ts';
import type { Answers } from './answers.ts';

/** Writes the mail that tells an applicant that the city is a member now, or a member for three years more. */
export const admittedMail = (
  to: string,
  {
    name,
    renewBy,
    certificateUrl,
    isRenewal,
  }: { name: string; renewBy: Date; certificateUrl: string; isRenewal: boolean },
): Mail => ({
  to,
  subject: isRenewal ? 'Ihre Mitgliedschaft ist verlängert' : 'Willkommen im Netzwerk „Engagierte Stadt“',
  text: isRenewal
    ? `Guten Tag,

die Mitgliedschaft von ${name} im Netzwerk „Engagierte Stadt“ gilt nun bis zum ${writeDay(renewBy)}.
Die neue Urkunde: ${certificateUrl}

—
The membership of ${name} now holds until ${writeIsoDay(renewBy)}. The new certificate is at the address above.
`
    : `Guten Tag,

${name} ist in das Netzwerk „Engagierte Stadt“ aufgenommen. Die Mitgliedschaft gilt bis zum ${writeDay(renewBy)}.
Die Urkunde: ${certificateUrl}

So geht es weiter: Melden Sie sich neu an. Ihr Konto darf nun für ${name} schreiben und weitere Personen
berechtigen. Als Nächstes bekommt ${name} einen eigenen Server oder einen Platz beim Programmbüro.

—
${name} is a member until ${writeIsoDay(renewBy)}. Sign in again: your account is its editor now. The certificate is
at the address above.
`,
});

/** Writes the mail that tells an applicant why an application was declined. */
export const declinedMail = (to: string, { name }: Pick<Answers, 'name'>, reason: string): Mail => ({
  to,
  subject: 'Ihr Antrag auf Mitgliedschaft',
  text: `Guten Tag,

der Antrag für ${name} im Netzwerk „Engagierte Stadt“ wurde nicht angenommen. Die Begründung des Programmbüros:

${reason}

In einer späteren Runde können Sie sich wieder bewerben.

—
The application of ${name} was declined, for the reason above. You can apply again in a later round.
`,
});

/** Writes the mail that reminds the editors of a city that its membership has to be renewed. */
export const reminderMail = (to: string, { name, renewBy }: { name: string; renewBy: Date }): Mail => ({
  to,
  subject: 'Bitte verlängern Sie Ihre Mitgliedschaft',
  text: `Guten Tag,

die Mitgliedschaft von ${name} im Netzwerk „Engagierte Stadt“ gilt bis zum ${writeDay(renewBy)}.
Bitte beantragen Sie vorher die Verlängerung: Melden Sie sich an und wählen Sie „Mitgliedschaft verlängern“.
Ihre bisherigen Angaben sind schon eingetragen.

—
The membership of ${name} holds until ${writeIsoDay(renewBy)}. Please apply for its renewal before then.
`,
});

/** Writes the mail that tells the programme office, or an editor of the city, that a city has left. */
export const leftMail = (to: string, { name }: { name: string }, reason: string | null): Mail => ({
  to,
  subject: 'Austritt aus dem Netzwerk',
  text: `Guten Tag,

${name} ist nicht mehr Mitglied im Netzwerk „Engagierte Stadt“. Was die Stadt veröffentlicht hat, wird im Netzwerk
nicht mehr gezeigt, und ihre Zugänge sind erloschen.
${reason ? `\nBegründung:\n\n${reason}\n` : ''}
—
${name} has left the network. What it published is shown no longer, and its roles have ended.
`,
});

const berlin = { timeZone: 'Europe/Berlin' } as const;
const writeDay = (date: Date) => date.toLocaleDateString('de-DE', { ...berlin, dateStyle: 'long' });
const writeIsoDay = (date: Date) => date.toLocaleDateString('en-CA', berlin);
