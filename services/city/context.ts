import type { PrismaClient } from '../../prisma/city/client/client.ts';
import type { Viewer } from '../shared/viewer.ts';

/** What the resolvers know of one request: the city it was sent to, that city's database, who asks, and when. */
export interface Context {
  city: string;
  db: PrismaClient;
  viewer: Viewer | null;
  now: Date;
  /** What this request has loaded, by name; a write empties it. */
  loaded: Map<string, unknown>;
  /** Tells the directory, later and without fail or delay, that the city has changed something. */
  announce(): void;
}

/** A city that this process serves. */
export interface HostedCity {
  slug: string;
  db: PrismaClient;
  authenticate(authorization: string | undefined): Promise<Viewer | null>;
  announce(): void;
}

/** Creates the context of one request to a city; throws the Refusal TOKEN_INVALID (401) for a token it does not accept. */
export async function createContext(
  { slug, db, authenticate, announce }: HostedCity,
  authorization: string | undefined,
  now: () => Date,
): Promise<Context> {
  return { city: slug, db, viewer: await authenticate(authorization), now: now(), loaded: new Map(), announce };
}
