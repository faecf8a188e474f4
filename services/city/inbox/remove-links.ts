/** What stands where a link was. */
const removed = '[Link entfernt]';

/** A link of a city's mails as it stands there, and as mail servers that check links write it. */
const link = /(?:\/|%(?:25){0,3}2F)link(?:\/|%(?:25){0,3}2F)[\w-]{20,}/i;

/** Some programs break it where the token begins. */
const broken = /(?<=\/link\/)[ >]*\n[ >]*(?=[\w-]{20})/g;

/**
 * Takes the links of the city's mails out of a text, as quoted mails hold them: whoever has one may do what it does, for
 * instance end somebody else's subscription.
 */
export const withoutLinks = (text: string): string =>
  text.replace(broken, '').replace(/\S+/g, (word) => (link.test(word) ? removed : word));
