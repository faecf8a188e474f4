import { createServer } from 'node:net';

/** Finds a TCP port on loopback that is free at the moment: the preferred one, or any when that is taken or 0. */
export const findFreePort = (preferred = 0): Promise<number> => probe(preferred).catch(() => probe(0));

/** Tells whether a TCP port on loopback is free at the moment. */
export const isFreePort = (port: number): Promise<boolean> =>
  probe(port).then(
    () => true,
    () => false,
  );

function probe(port: number): Promise<number> {
  return new Promise((done, fail) => {
    const server = createServer().once('error', fail);
    server.listen(port, '127.0.0.1', () => {
      const { port: found } = server.address() as { port: number };
      server.close(() => done(found));
    });
  });
}
