import { z } from 'zod';
import { requiredEmail } from '../../shared/fields.ts';
import { readInput } from '../../shared/read-input.ts';

/** Tells whether a text is an e-mail address: all of it ASCII, with a domain, up to 254 characters. */
export const isAddress = (text: string): boolean => text.length <= 254 && z.email().safeParse(text).success;

/**
 * Reads an e-mail address as accounts are known by it: in lower case and without spaces around it, so that no other
 * spelling makes another account. Throws EMAIL_INVALID, TEXT_TOO_LONG or TEXT_MISSING.
 */
export const readAddress = (value: string, argument = 'email'): string => readInput(requiredEmail, value, argument);
