import { createHash } from 'node:crypto';
import type { Choice, LinkPage } from './link-action.ts';

const style = `
:root { color-scheme: light dark; font: 1.125rem/1.5 system-ui, sans-serif }
body { margin: 0; padding: 1.5rem 1rem; background: Canvas; color: CanvasText }
main { max-width: 34rem; margin: 0 auto }
h1 { font-size: 1.5rem; line-height: 1.25; margin: 0 0 1rem; overflow-wrap: anywhere }
p { margin: 0 0 1rem; overflow-wrap: anywhere; white-space: pre-line }
fieldset { border: 1px solid GrayText; border-radius: .5rem; margin: 0 0 1.5rem; padding: .5rem 1rem 1rem }
label { display: flex; gap: .75rem; align-items: center; min-height: 2.75rem }
input { width: 1.25rem; height: 1.25rem; flex: none; margin: 0; accent-color: #175e54 }
button { font: inherit; font-weight: 600; color: #fff; background: #175e54; border: 0; border-radius: .5rem; padding: .75rem 1.5rem; min-height: 3rem; cursor: pointer }
button:focus-visible, input:focus-visible { outline: .2rem solid #e3a008; outline-offset: .15rem }
`;

/** What a browser may do with such a page: show it and send its form back to where it came from, nothing else. */
export const pagePolicy = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`,
  "form-action 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join('; ');

/** Writes a page of a link as HTML: without a script, readable on a phone. */
export const writePage = ({ title, text, button, choices = [] }: LinkPage): string => `<!doctype html>
<html lang="de">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${encode(title)}</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>${encode(title)}</h1>
${text.map((paragraph) => `<p>${encode(paragraph)}</p>\n`).join('')}${button ? writeForm(button, choices) : ''}</main>
</body>
</html>
`;

/** Without an action a form goes to the address of its page. */
const writeForm = (button: string, choices: Choice[]): string => `<form method="post">
${choices.map(writeChoice).join('')}<button>${encode(button)}</button>
</form>
`;

const writeChoice = ({ name, label, kind, options }: Choice): string => `<fieldset>
<legend>${encode(label)}</legend>
${options
  .map(
    ({ value, label: words, chosen }) =>
      `<label><input type="${kind === 'one' ? 'radio' : 'checkbox'}" name="${encode(name)}" value="${encode(value)}"${chosen ? ' checked' : ''}> ${encode(words)}</label>\n`,
  )
  .join('')}</fieldset>
`;

const encode = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
