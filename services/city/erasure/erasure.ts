import { z } from 'zod';
import type { Erasure } from '../../../prisma/city/client/client.ts';
import type { ConnectionPage } from '../../shared/connection.ts';
import { because, email, text } from '../../shared/fields.ts';

export type ErasureRow = Erasure;
export type ErasurePage = ConnectionPage<ErasureRow>;

/** How many rows were erased or changed, by table. */
export type Counts = Record<string, number>;

/** Who is to be erased: an address, and the names under which the person is stored where no address stands. */
export interface Person {
  /** In lower case; null when only a name is known. */
  address: string | null;
  /** In lower case. */
  names: string[];
}

/** How a person is named by who asks. */
export const personInput = z.object({
  email: email
    .refine((address): address is string => address !== null, because('TEXT_MISSING'))
    .transform((address) => address.toLowerCase()),
  name: text(200),
});

/** Where the number of mails that could not be held back stands among the counts. */
export const onTheirWay = 'mails on their way';
