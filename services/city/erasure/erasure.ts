import { v7 } from 'uuid';
import { z } from 'zod';
import type { Erasure } from '../../../prisma/city/client/client.ts';
import type { ConnectionPage } from '../../shared/connection.ts';
import { requiredEmail, text } from '../../shared/fields.ts';

export type ErasureRow = Erasure;
export type ErasurePage = ConnectionPage<ErasureRow>;

/** How many rows were erased or changed, by table. */
export type Counts = Record<string, number>;

/** Who is to be erased: an address, and the names under which the person is stored where no address stands. */
export interface Person {
  /** In lower case; null when only a name is known. */
  address: string | null;
  /** Those that were given, as `foldName` writes them. */
  names: string[];
  /** The id of an account, where that is known. */
  account?: string;
  /** The names beside the address, by the id of the thing where they stand; they count only there. */
  learnt?: ReadonlyMap<string, string[]>;
}

/** How a person is named by who asks. */
export const personInput = z.object({ email: requiredEmail, name: text(200) });

/** Who has asked for an erasure that a city was told of. */
export const hub = 'hub';

/** Where the number of mails that could not be held back stands among the counts. */
export const onTheirWay = 'mails on their way';

/** Creates the id of a receipt. */
export const createErasureId = (city: string): string => `${city}:erasure:${v7()}`;
