import { runProcess } from '../../../services/shared/run-process.ts';
import { serve } from '../serve.ts';

/** Starts a plain server of node:http that answers everything with the bytes that a URL had when it started. */
async function startBareServer(url: string) {
  const answer = await fetch(url);
  const bytes = Buffer.from(await answer.arrayBuffer());
  const headers = { 'content-type': answer.headers.get('content-type')!, 'content-length': bytes.length };
  return serve((_request, response) => response.writeHead(200, headers).end(bytes));
}

await runProcess(() => startBareServer(process.argv[2]!));
