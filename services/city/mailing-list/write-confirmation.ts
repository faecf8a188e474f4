import type { MailingList } from '../../../prisma/city/client/client.ts';
import type { QueuedMail } from '../mail/queue-mail.ts';

/** Writes the mail with the link that confirms a sign-up; it says nothing that the one who asked could have written. */
export const writeConfirmation = ({ id, title }: Pick<MailingList, 'id' | 'title'>): QueuedMail => ({
  purpose: 'list-confirmation',
  listId: id,
  subject: `Bitte bestätigen: Verteiler „${title}“`,
  text: `Guten Tag,

für diese Adresse wurden Mails über den Verteiler „${title}“ bestellt. Öffnen Sie diese Seite und drücken Sie dort auf den Knopf, wenn Sie sie bekommen möchten:

{confirm}

Der Link gilt sieben Tage. Wenn Sie nichts bestellt haben, brauchen Sie nichts zu tun: Ohne Ihre Bestätigung ändert sich nichts.
`,
});
