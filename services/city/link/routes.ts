import express, { type ErrorRequestHandler, type IRouter, type Request, type Response } from 'express';
import { Refusal } from '../../shared/refusal.ts';
import type { ServedCity } from '../context.ts';
import { requireOpen } from '../moving/close-city.ts';
import { linkActions } from './actions.ts';
import { linkLimits } from './limits.ts';
import type { LinkAction, LinkPage } from './link-action.ts';
import { ensureLinkKey } from './link-key.ts';
import { readToken } from './token.ts';
import { pagePolicy, writePage } from './write-page.ts';

const unknown: LinkPage = {
  title: 'Dieser Link stimmt nicht',
  text: ['Er ist unvollständig oder verändert. Öffnen Sie ihn noch einmal aus der E-Mail heraus, in der er steht.'],
};
const expired: LinkPage = {
  title: 'Dieser Link ist abgelaufen',
  text: ['Er gilt nur eine gewisse Zeit. Es wurde nichts geändert. Lassen Sie sich eine neue E-Mail senden.'],
};
const gone: LinkPage = {
  title: 'Das gibt es nicht mehr',
  text: ['Worum es in diesem Link ging, wurde inzwischen zurückgezogen oder gelöscht. Es ist nichts weiter zu tun.'],
};
const closed: LinkPage = {
  title: 'Im Moment nicht möglich',
  text: [
    'Die Stadt zieht gerade auf einen anderen Server um. Es wurde nichts geändert. Versuchen Sie es morgen wieder.',
  ],
};
const refused: LinkPage = {
  title: 'Das ist nicht möglich',
  text: ['Es wurde nichts geändert. Wenden Sie sich an das Büro der Stadt, wenn Sie Hilfe brauchen.'],
};

const busy: LinkPage = {
  title: 'Bitte gleich noch einmal',
  text: ['Im Moment ist hier viel los. Es wurde nichts geändert. Versuchen Sie es in einer Minute noch einmal.'],
};
const unreadable: LinkPage = {
  title: 'Das kam nicht richtig an',
  text: ['Es wurde nichts geändert. Öffnen Sie den Link noch einmal aus der E-Mail heraus, in der er steht.'],
};

/** What links need of a city. */
type LinkCity = Pick<ServedCity, 'slug' | 'db' | 'announce' | 'wakeSender'>;

/**
 * Serves the links in a city's mails: GET shows what a link does and changes nothing, since programs that check mails
 * follow links; POST does it. The token is the right to do it, so it matters neither who asks nor from which page.
 */
export function addLinkRoute(router: IRouter, city: LinkCity, now: () => Date, actions = linkActions): void {
  const find = async (request: Request) => {
    const read = readToken(await ensureLinkKey(city.db, now()), String(request.params.token), now());
    if (typeof read === 'string') return read;
    const action = actions.find(({ name }) => name === read.action);
    return action ? { action, subject: read.subject } : 'unknown';
  };
  const answer = async (
    request: Request,
    response: Response,
    take: (action: LinkAction, subject: string) => Promise<LinkPage | null>,
  ) => {
    const found = await find(request);
    if (found === 'unknown') return send(response, 400, unknown);
    if (found === 'expired') return send(response, 410, expired);
    try {
      const page = await take(found.action, found.subject);
      return page ? send(response, 200, page) : send(response, 410, gone);
    } catch (error) {
      if (isBusy(error)) return send(response.set('retry-after', '60'), 503, busy);
      if (!(error instanceof Refusal)) throw error;
      return send(response, 409, error.reason === 'CITY_CLOSED' ? closed : refused);
    }
  };
  const path = `/${city.slug}/link/:token`;
  const requestOf = (subject: string) => ({ city: city.slug, subject, now: now() });

  router.get(path, (request, response) =>
    answer(request, response, (action, subject) =>
      city.db.$transaction((transaction) => action.describe({ ...requestOf(subject), transaction })),
    ),
  );
  const readForm = express.urlencoded({
    extended: false,
    limit: linkLimits.formBytes,
    parameterLimit: linkLimits.formFields,
  });
  router.post(path, readForm, (request, response) =>
    answer(request, response, async (action, subject) => {
      const page = await city.db.$transaction(async (transaction) => {
        await requireOpen(transaction);
        return action.act({ ...requestOf(subject), transaction }, readFields(request.body));
      });
      if (page) city.announce();
      if (page) city.wakeSender();
      return page;
    }),
  );
  const refuse: ErrorRequestHandler = (error, _request, response, next) => {
    const { status } = error as { status?: number };
    if (typeof status !== 'number' || status < 400 || status >= 500) return next(error);
    send(response, status, unreadable);
  };
  router.use(`/${city.slug}/link`, refuse);
}

/** Somebody else holds what this needs for longer than it waits: a lock (55P03 of PostgreSQL), or a connection. */
function isBusy(error: unknown): boolean {
  const { code, meta } = error as { code?: string; meta?: object };
  return code === 'P2028' || (code === 'P2010' && JSON.stringify(meta ?? {}).includes('"55P03"'));
}

/** A mailbox provider may post as multipart/form-data (RFC 8058); what it says there is not needed. */
function readFields(body: Record<string, string | string[]> | undefined): URLSearchParams {
  const fields = Object.entries(body ?? {}).flatMap(([name, value]) => [value].flat().map((one) => [name, one]));
  return new URLSearchParams(fields as [string, string][]);
}

function send(response: Response, status: number, page: LinkPage): void {
  response
    .status(status)
    .set({
      'content-security-policy': pagePolicy,
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'x-robots-tag': 'noindex',
    })
    .type('html')
    .send(writePage(page));
}
