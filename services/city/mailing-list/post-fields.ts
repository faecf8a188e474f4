import { requiredText, text } from '../../shared/fields.ts';
import { itemFields } from '../item/fields.ts';

/** What is written to a list, as it is checked on every way in. */
export const postFields = {
  subject: requiredText(200),
  text: requiredText(20_000),
  topics: itemFields.topics,
  authorName: text(200),
};
