import { startDirectory } from '../../../../services/directory/start.ts';
import { loopback } from '../../../../services/shared/allowed-address.ts';

/** A directory in a process of its own that reads all feeds once; the test ends it before that. */
const [databaseUrl, networkUrl] = process.argv.slice(2) as [string, string];
const config = {
  host: '127.0.0.1',
  port: 0,
  databaseUrl,
  networkUrl,
  pollSeconds: 0,
  logLevel: 'silent',
  nodeNetworks: loopback,
};
await using directory = await startDirectory(config);
await directory.harvestNow();
