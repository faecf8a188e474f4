/** What a mail server is told of one recipient (RFC 2033): a code of SMTP and a text that begins with one of RFC 3463. */
export interface Reply {
  code: number;
  text: string;
}

/** Every answer of the door; in ASCII, for what a server says may hold nothing else (RFC 5321, 4.2). */
export const replies = {
  taken: { code: 250, text: '2.0.0 Angenommen / accepted' },
  unknown: { code: 550, text: '5.1.1 Diese Adresse gibt es hier nicht / there is no such address here' },
  notSubscribed: {
    code: 550,
    text: '5.7.1 Nur wer diese Liste bezieht, kann ihr schreiben, und nur von der angemeldeten Adresse / only subscribers may post to this list, from the address that is subscribed',
  },
  senderUnclear: {
    code: 550,
    text: '5.6.0 Die Mail braucht genau einen Absender (From) / the mail needs exactly one sender (From)',
  },
  unreadable: { code: 554, text: '5.6.0 Diese Mail kann niemand lesen / this mail cannot be read' },
  empty: { code: 554, text: '5.6.0 Die Mail hat keinen Text / the mail has no text' },
  tooLarge: {
    code: 552,
    text: '5.3.4 Der Text oder die Anlagen sind zu lang / the text or the attachments are too long',
  },
  closed: { code: 550, text: '5.7.1 Hier schreibt nur die Stadt selbst / only the city itself writes here' },
  refused: { code: 550, text: '5.7.1 Diese Mail wird hier nicht angenommen / this mail is not accepted here' },
  tooMany: {
    code: 450,
    text: '4.7.1 Zu viele Mails; bitte in einer Stunde noch einmal / too many mails, try again in an hour',
  },
  again: {
    code: 452,
    text: '4.5.3 Diese Adresse ist schon genannt; bitte einzeln senden / this address was named already, send it alone',
  },
  later: { code: 451, text: '4.3.0 Jetzt geht es nicht; bitte noch einmal / not now, try again' },
} as const satisfies Record<string, Reply>;
