import { type ReceivedMail, valuesOf } from './read-mail.ts';

/**
 * Tells whether the city's own mail server has checked that a mail comes from the domain of its sender: whatever it says
 * of DMARC under its name (RFC 8601) is a pass for that domain. Headers under this name that came from outside are taken
 * away by the mail server; should one remain, it must not contradict.
 */
export function isProven(mail: ReceivedMail, authservId: string | undefined): boolean {
  if (!authservId || !mail.from) return false;
  const domain = mail.from.slice(mail.from.lastIndexOf('@') + 1);
  const results = valuesOf(mail, 'authentication-results')
    .map((value) => withoutComments(value).replace(/\s+/g, ' ').toLowerCase().split(';'))
    .filter(([name]) => name!.trim().split(/\s/)[0] === authservId.toLowerCase())
    .flatMap(([, ...checks]) => checks.map((check) => check.trim().replace(/ ?= ?/g, '=')))
    .filter((check) => /^dmarc\b/.test(check));
  return (
    results.length > 0 &&
    results.every((check) => {
      const [verdict, ...properties] = check.split(/\s+/);
      return verdict === 'dmarc=pass' && properties.includes(`header.from=${domain}`);
    })
  );
}

/** Comments stand in brackets and can be nested; one that is never closed takes the rest away. */
function withoutComments(value: string): string {
  let depth = 0;
  let kept = '';
  for (const letter of value) {
    if (letter === '(') depth += 1;
    else if (letter === ')' && depth > 0) depth -= 1;
    else if (depth === 0) kept += letter;
  }
  return kept;
}
