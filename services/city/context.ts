import type { Request } from 'express';
import type { PrismaClient } from '../../prisma/city/client/client.ts';
import type { Outbound } from '../shared/outbound.ts';
import type { Viewer } from '../shared/viewer.ts';
import type { CityExport } from './moving/export-city.ts';

/** What the resolvers know of one request: the city it was sent to, that city's database, who asks, and when. */
export interface Context {
  city: string;
  db: PrismaClient;
  /** What stands behind the @ of the city's addresses. */
  mailDomain: string;
  viewer: Viewer | null;
  now: Date;
  /** What this request has loaded, by name; a write empties it. */
  loaded: Map<string, unknown>;
  /** The guarded way out to addresses that people gave. */
  outbound: Outbound;
  /** Tells the directory, later and without fail or delay, that the city has changed something. */
  announce(): void;
  /** Has the mails that wait sent now, without fail or delay; `inOneWrite` does so by itself. */
  wakeSender(): void;
  /** Tells the hub, later and without fail or delay, what was erased. */
  shareErasures(): void;
  /** Makes an address at which all that the city owns can be fetched for a while. */
  issueExport(): CityExport;
}

/** A city that this process serves. */
export interface ServedCity {
  slug: string;
  db: PrismaClient;
  databaseUrl: string;
  /** What stands behind the @ of the city's addresses. */
  mailDomain: string;
  authenticate(authorization: string | undefined): Promise<Viewer | null>;
  /** The guarded way out to addresses that people gave. */
  outbound: Outbound;
  announce(): void;
  wakeSender(): void;
  /** Fulfilled when city and hub know of the same erasures and the city has done them, or that failed; never rejected. */
  shareErasures(): Promise<void>;
  /** What people's addresses at this node begin with, without a slash at the end. */
  origin(): string;
  /** Makes such an address that begins with an origin. */
  issueExport(origin: string): CityExport;
}

/** Creates the context of one request to a city; throws the Refusal TOKEN_INVALID (401) for a token it does not accept. */
export async function createContext(
  { slug, db, mailDomain, outbound, authenticate, announce, wakeSender, shareErasures, issueExport }: ServedCity,
  { headers, protocol }: Pick<Request, 'headers' | 'protocol'>,
  now: () => Date,
): Promise<Context> {
  return {
    city: slug,
    db,
    mailDomain,
    viewer: await authenticate(headers.authorization),
    now: now(),
    loaded: new Map(),
    outbound,
    announce,
    wakeSender,
    shareErasures: () => void shareErasures(),
    issueExport: () => issueExport(`${protocol}://${headers.host}`),
  };
}
