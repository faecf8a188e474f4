import { readdir, readFile } from 'node:fs/promises';
import { withConnection } from '../../../services/shared/database.ts';

/** Linux counts the CPU time of processes in hundredths of a second. */
const tickMs = 10;

/**
 * Returns a reader of the CPU time that all processes of a PostgreSQL server on this machine have used, those that have
 * ended included, in milliseconds; null where the system does not tell: only Linux does.
 */
export async function findPostgresCpu(postgresUrl: string): Promise<(() => Promise<number>) | null> {
  if (process.platform !== 'linux') return null;
  const pid = await withConnection(`${postgresUrl}/postgres`, async (client) => {
    const { rows } = await client.query("SELECT split_part(pg_read_file('postmaster.pid'), E'\\n', 1) AS pid");
    return Number(rows[0].pid);
  });
  const server = await readStat(pid);
  if (!server) return null;
  return async () => {
    const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
    const all = await Promise.all(pids.map((other) => readStat(Number(other))));
    const ticks = all.map((stat) => {
      if (stat?.pid === pid) return stat.own + stat.ofEnded;
      return stat?.parent === pid ? stat.own : 0;
    });
    return ticks.reduce((sum, one) => sum + one, 0) * tickMs;
  };
}

/** Reads what a process and its children that have ended have used, in ticks; null when there is none any more. */
async function readStat(pid: number) {
  const text = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  // The name in brackets may hold anything; what follows it are numbers from the third field on.
  const fields = text
    .slice(text.lastIndexOf(')') + 2)
    .split(' ')
    .map(Number);
  const [, parent, , , , , , , , , , user = 0, system = 0, endedUser = 0, endedSystem = 0] = fields;
  return text ? { pid, parent, own: user + system, ofEnded: endedUser + endedSystem } : null;
}
