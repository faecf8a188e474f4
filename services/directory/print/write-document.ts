import { type Html, html } from './html.ts';
import { style } from './style.ts';

/** Writes a page that needs nothing but itself. */
export const writeDocument = (title: string, body: Html): string =>
  html`<!doctype html>
<html lang="de">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${style}</style>
</head>
<body>
${body}
</body>
</html>
`.text;
