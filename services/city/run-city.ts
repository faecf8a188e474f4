import type { PrismaClient } from '../../prisma/city/client/client.ts';
import type { City } from './start.ts';

/** A running city that can be stopped and started again on its port. */
export interface RunningCity {
  readonly endpoint: string;
  /** The node as it runs now; throws while it is stopped. */
  node(): City;
  database(): PrismaClient;
  stop(): Promise<void>;
  start(): Promise<void>;
}

/** Runs a node of one city; `serve` starts it, on a certain port from the second time on. */
export async function runCity(serve: (port?: number) => Promise<City>): Promise<RunningCity> {
  let server: City | undefined = await serve();
  const { endpoints, port } = server;
  const [slug, endpoint] = Object.entries(endpoints)[0]!;
  const node = () => {
    if (!server) throw new Error(`The city ${slug} is stopped.`);
    return server;
  };
  return {
    endpoint,
    node,
    database: () => node().database(slug),
    async stop() {
      const stopping = server;
      server = undefined;
      await stopping?.[Symbol.asyncDispose]();
    },
    async start() {
      server ??= await serve(port);
    },
  };
}
