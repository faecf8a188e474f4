import type { Mail } from '../mail/mailer.ts';
import { signInLimits } from './limits.ts';

const minutes = signInLimits.codeMs / 60_000;

/** Writes the mail that brings a code for signing in; its subject does not hold the code. */
export const writeSignInMail = (to: string, code: string): Mail => ({
  to,
  subject: 'Ihr Code für die Anmeldung bei Stadtverbund / Your sign-in code',
  text: `Guten Tag,

Ihr Code für die Anmeldung bei Stadtverbund lautet:

    ${code}

Er gilt ${minutes} Minuten und nur einmal. Geben Sie ihn niemandem weiter; wir fragen nie danach.
Wenn Sie sich nicht anmelden wollten, müssen Sie nichts tun.

--

Hello,

your code for signing in to Stadtverbund is:

    ${code}

It is good for ${minutes} minutes and once only. Pass it on to nobody; we never ask for it.
If you did not want to sign in, there is nothing you have to do.
`,
});
