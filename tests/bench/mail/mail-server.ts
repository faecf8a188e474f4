import { runProcess } from '../../../services/shared/run-process.ts';
import { startMailServer } from '../../setup/mail-server.ts';

/** Starts a mail server that takes everything and keeps nothing. */
async function startSink() {
  const server = await startMailServer({}, () => void server.taken.splice(0));
  return { ...server, describe: () => server.url.replace(/^smtp/, 'http') };
}

await runProcess(startSink);
