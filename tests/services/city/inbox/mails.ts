import { readFile } from 'node:fs/promises';

/** Returns a mail of the collection as it came, by its name. */
export const readFixture = (name: string): Promise<Buffer> => readFile(new URL(`mails/${name}.eml`, import.meta.url));

/** Mails that people wrote: what is read in each. */
export const written: Record<string, { from: string | null; subject: string; text: string; attachments?: number }> = {
  'gmail-alternative': {
    from: 'anna.beispiel@mail.example',
    subject: 'Re: Wer hilft beim Flohmarkt?',
    text: `Ich helfe gern – am Samstag ab 9 Uhr.

Viele Grüße
Anna

Am Mo., 11. Jan. 2027 um 18:02 Uhr schrieb Ein Mitglied über Verteiler <
verteiler@hattingen.stadtverbund.example>:

> Wer hilft beim Flohmarkt?
> Meldet euch bei anna.beispiel@mail.example.`,
  },
  'outlook-windows-1252': {
    from: 'b.muster@verein.example',
    subject: 'Einladung zum Café – Fördermittel für 2027 €',
    text: `Liebe Engagierte,

wir laden zum Café ein – es geht um „Fördermittel“ (bis 5.000 €).

Mit freundlichen Grüßen
Bernd Muster
E-Mail: b.muster@verein.example<mailto:b.muster@verein.example>
[cid:image001.png@01D9]`,
  },
  'outlook-winmail': {
    from: 'anna@verein.example',
    subject: 'Protokoll',
    text: 'Das Protokoll haengt an.',
    attachments: 1,
  },
  'gmx-iso-8859-1': {
    from: 'juergen@gmx.example',
    subject: 'Suche Räume für Übungsabende',
    text: 'Wir suchen Räume für unsere Übungsabende.\nGrüße, Jürgen',
  },
  'apple-flowed-delsp': {
    from: 'anna@verein.example',
    subject: 'Flohmarkt in Welper',
    text: 'Wir treffen uns am Samstag um 10 Uhr auf dem Kirchplatz.\n\nBis dann',
  },
  'thunderbird-flowed': {
    from: 'anna@verein.example',
    subject: 'Flohmarkt in Welper',
    text: `Am 11.01.27 um 18:02 schrieb Ein Mitglied:

> Diese Zeile ist lang und wurde von dem
> Programm umgebrochen.

Ja, das geht so. Wirklich.

--
Anna Beispiel
anna@verein.example | 02324 00000`,
  },
  'html-only': {
    from: 'anna@verein.example',
    subject: 'Flohmarkt in Welper',
    text: `Flohmarkt

Am Samstag & Sonntag,
ab 9 Uhr.

* Kuchen
* Kaffee

Mehr hier (https://verein.example/flohmarkt) oder an Anna.`,
  },
  'base64-utf-8': {
    from: 'anna@verein.example',
    subject: 'Straßenfest 🎉',
    text: 'Das Straßenfest fällt nicht aus. 🎉\n\nDie Nachbarschaft',
  },
  'subject-in-raw-windows-1252': {
    from: 'anna@verein.example',
    subject: 'Grüße – und Café',
    text: 'Schöne Grüße – bis bald.',
  },
  'nested-multiparts': {
    from: 'anna@verein.example',
    subject: 'Flohmarkt in Welper',
    text: 'Ganz innen.\n\nFuss einer Liste.',
    attachments: 1,
  },
  'header-injection': {
    from: 'anna@verein.example',
    subject: 'Hallo Bcc: opfer@woanders.example Text',
    text: 'Ein Text mit[31m Steuerzeichen.',
  },
  'two-from-headers': { from: null, subject: 'Flohmarkt in Welper', text: 'Text' },
  'two-addresses-in-from': { from: null, subject: 'Flohmarkt in Welper', text: 'Text' },
  'address-as-display-name': { from: 'fremd@woanders.example', subject: 'Flohmarkt in Welper', text: 'Text' },
  'encoded-address-as-name': { from: 'fremd@woanders.example', subject: 'Flohmarkt in Welper', text: 'Text' },
  'utf-8-address': {
    from: 'jörg.müller@xn--kse-qla.example',
    subject: 'Grüße aus der Käserei',
    text: 'Schreibt an jörg.müller@käse.example oder JÖRG.MÜLLER@xn--kse-qla.example.',
  },
  'missing-boundary': { from: 'anna@verein.example', subject: 'Flohmarkt in Welper', text: '' },
  'unclosed-boundary': {
    from: 'anna@verein.example',
    subject: 'Flohmarkt in Welper',
    text: 'Ein Zeichen=ZZ und ein Ende',
  },
  'broken-base64': {
    from: 'anna@verein.example',
    subject: 'Flohmarkt in Welper',
    text: 'Diese Mail endet mitten im Sat',
  },
  'no-content-type': { from: 'anna@verein.example', subject: 'Alt', text: 'Grüße von einem alten Gerät.' },
  empty: { from: 'anna@verein.example', subject: 'Flohmarkt in Welper', text: '' },
  'attachment-only': { from: 'anna@verein.example', subject: '', text: '', attachments: 1 },
  'forwarded-as-attachment': {
    from: 'anna@verein.example',
    subject: 'Flohmarkt in Welper',
    text: 'Siehe unten.',
    attachments: 1,
  },
  'calendar-invitation': {
    from: 'anna@verein.example',
    subject: 'Einladung: Treffen',
    text: 'Wir treffen uns am 20. Januar.',
    attachments: 1,
  },
};

/** Mails that programs wrote, and how that is noticed. */
export const automatic = {
  'away-exchange': 'auto-submitted',
  'away-exchange-suppress-only': 'auto-response',
  'away-gmail': 'auto-submitted',
  'away-gmx-subject-only': 'auto-response',
  'away-sieve': 'auto-submitted',
  'away-x-autorespond': 'bulk',
  'own-list': 'own-list',
  newsletter: 'bulk',
  'in-a-circle': 'hops',
  'bounce-postfix-hard': 'mail-system',
  'bounce-exchange': 'auto-submitted',
};

/** What comes back to the sender of a delivery, and what it means. */
export const returned = {
  'bounce-postfix-hard': 'hard',
  'bounce-postfix-soft': 'soft',
  'bounce-postfix-delayed': null,
  'bounce-delivered': null,
  'bounce-exchange': 'hard',
  'bounce-exim': 'soft',
  'bounce-qmail': 'hard',
  'bounce-full-mailbox': 'soft',
  'bounce-without-code': 'soft',
  'answer-of-a-person': null,
  'away-exchange': null,
  'away-exchange-suppress-only': null,
  'away-gmail': null,
  'away-gmx-subject-only': null,
  'away-sieve': null,
  'away-x-autorespond': null,
} as const;
