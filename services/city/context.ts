import type { Request } from 'express';
import type { PrismaClient } from '../../prisma/city/client/client.ts';
import type { Viewer } from '../shared/viewer.ts';
import type { CityExport } from './moving/export-city.ts';

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
  /** Makes an address at which all that the city owns can be fetched for a while. */
  issueExport(): CityExport;
}

/** A city that this process serves. */
export interface ServedCity {
  slug: string;
  db: PrismaClient;
  authenticate(authorization: string | undefined): Promise<Viewer | null>;
  announce(): void;
  /** Makes such an address that begins with an origin. */
  issueExport(origin: string): CityExport;
}

/** Creates the context of one request to a city; throws the Refusal TOKEN_INVALID (401) for a token it does not accept. */
export async function createContext(
  { slug, db, authenticate, announce, issueExport }: ServedCity,
  { headers, protocol }: Pick<Request, 'headers' | 'protocol'>,
  now: () => Date,
): Promise<Context> {
  return {
    city: slug,
    db,
    viewer: await authenticate(headers.authorization),
    now: now(),
    loaded: new Map(),
    announce,
    issueExport: () => issueExport(`${protocol}://${headers.host}`),
  };
}
