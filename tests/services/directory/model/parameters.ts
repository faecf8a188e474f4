import fc from 'fast-check';
import { slugs } from './world.ts';

/** One of the two directories. */
export type Which = 0 | 1;

/** Most of what happens concerns one city, so that it meets. */
export const slug = fc.constantFrom(slugs[0], slugs[0], ...slugs);
export const directory = fc.constantFrom<Which>(0, 1);
