import express, { type Express } from 'express';
import { z } from 'zod';
import { isSlug } from '../../shared/ids.ts';
import { readInput } from '../../shared/read-input.ts';
import { Refusal } from '../../shared/refusal.ts';
import { doubtLimits } from '../limits.ts';
import type { Harvester } from './start-harvester.ts';

const doubtsSchema = z.object({ ids: z.array(z.string().max(150)).max(doubtLimits.ids) });

/**
 * Adds the addresses at which the harvester is told to look: `POST /ping/<city>` when a city has changed something,
 * `POST /doubts` with `{ ids }` when things turned out to be gone. Anybody may tell: nothing is believed unseen.
 */
export function addHarvestRoutes(app: Express, harvester: Pick<Harvester, 'ping' | 'doubt'>): void {
  app.post('/ping/:city', async (request, response) => {
    const { city } = request.params;
    if (!isSlug(city) || !(await harvester.ping(city))) throw new Refusal('CITY_UNKNOWN', {}, 404);
    response.status(202).end();
  });
  app.post('/doubts', express.json({ limit: '32kb' }), async (request, response) => {
    await harvester.doubt(readInput(doubtsSchema, request.body, 'body').ids);
    response.status(202).end();
  });
}
