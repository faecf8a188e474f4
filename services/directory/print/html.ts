/** A piece of HTML that is safe to show. */
export class Html {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/** What can stand in a template: texts are escaped, pieces of HTML are not, nothing is left out. */
export type Content = string | number | Html | null | undefined | false | Content[];

/** Writes HTML from a template; every text that is put in is escaped. */
export const html = (parts: TemplateStringsArray, ...contents: Content[]): Html =>
  new Html(parts.map((part, index) => (index === 0 ? part : write(contents[index - 1]) + part)).join(''));

function write(content: Content): string {
  if (content === null || content === undefined || content === false) return '';
  if (Array.isArray(content)) return content.map(write).join('');
  return content instanceof Html ? content.text : escapeText(String(content));
}

const signs: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escapeText = (text: string) => text.replace(/[&<>"']/g, (sign) => signs[sign]!);
