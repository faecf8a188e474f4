import { type Logger, pino } from 'pino';

export type Log = Logger;

/** Creates the log of a process: one JSON line per entry on standard error, without tokens or cookies. */
export function createLog(name: string, level = 'info'): Log {
  return pino(
    { name, level, redact: ['*.authorization', '*.cookie', '*.token', 'authorization', 'cookie', 'token'] },
    pino.destination({ dest: 2, sync: true }),
  );
}
