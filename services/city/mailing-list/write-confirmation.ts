import type { MailingList, Subscription } from '../../../prisma/city/client/client.ts';
import type { QueuedMail } from '../mail/queue-mail.ts';
import { describeChoice } from './describe-choice.ts';

/** Writes the mail with the link that confirms a sign-up; it says nothing in words of the one who asked. */
export const writeConfirmation = (
  { id, title }: Pick<MailingList, 'id' | 'title'>,
  choice: Pick<Subscription, 'topics' | 'mode'>,
  office: string,
): QueuedMail => ({
  purpose: 'list-confirmation',
  listId: id,
  subject: `Bitte bestätigen: Verteiler „${title}“`,
  text: `Guten Tag,

für diese Adresse wurden Mails über den Verteiler „${title}“ bestellt:

${describeChoice(choice)}

Öffnen Sie diese Seite und drücken Sie dort auf den Knopf, wenn Sie sie bekommen möchten:

{confirm}

Der Link gilt sieben Tage. Wenn Sie nichts bestellt haben, brauchen Sie nichts zu tun: Ohne Ihre Bestätigung ändert sich nichts.

-- 
Verteiler „${title}“, ${office}
`,
});
