import type { Express } from 'express';
import type { Context } from '../context.ts';

/** What answers that need no viewer are made from. */
export type Open = () => Pick<Context, 'db' | 'now' | 'publicUrl'>;

export function addFeedRoutes(_app: Express, _open: Open): void {}
