import type { Express } from 'express';
import type { Harvester } from './start-harvester.ts';

export function addHarvestRoutes(_app: Express, _harvester: Harvester): void {}
