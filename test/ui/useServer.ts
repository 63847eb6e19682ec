import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';

/** A server that answers nothing, and counts who asks. */
export interface DeafServer {
  /** An address for secure connections; the mere attempt of one counts, so that no certificate is needed. */
  address(): string;
  asked(): number;
}

/** Gives the suite that calls it such a server while its tests run. */
export function useServer(): DeafServer {
  let asked = 0;
  const server = createServer((connection) => {
    asked += 1;
    connection.destroy();
  });
  before(async () => {
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
  });
  after(() => server.close());
  return {
    address: () => `https://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked: () => asked,
  };
}
